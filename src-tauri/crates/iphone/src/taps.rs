//! Taps on notifications, heard by a delegate of our own in place of that of
//! tauri-plugin-notification 2.8: after the app was ended, the plugin looks a
//! tapped notification up in a memory that went with it, and ends the app again
//! (plugins-workspace#3533). To be looked at with each new version of the plugin.

use block2::DynBlock;
use objc2::rc::Retained;
use objc2::runtime::{NSObject, NSObjectProtocol, ProtocolObject};
use objc2::{AnyThread as _, DefinedClass as _, define_class, msg_send};
use objc2_user_notifications::{
    UNNotification, UNNotificationDefaultActionIdentifier, UNNotificationDismissActionIdentifier,
    UNNotificationPresentationOptions, UNNotificationResponse, UNUserNotificationCenter,
    UNUserNotificationCenterDelegate,
};

type Hear = Box<dyn Fn(&str, &str) + Send + Sync>;

define_class!(
    // SAFETY: NSObject asks nothing of what is made from it, and there is no Drop here.
    #[unsafe(super(NSObject))]
    #[name = "SurefootTaps"]
    #[ivars = Hear]
    struct Taps;

    // SAFETY: NSObject keeps this promise already.
    unsafe impl NSObjectProtocol for Taps {}

    // SAFETY: both methods have the form that the protocol gives them.
    unsafe impl UNUserNotificationCenterDelegate for Taps {
        /// A prompt that comes while the app is open is shown all the same.
        #[unsafe(method(userNotificationCenter:willPresentNotification:withCompletionHandler:))]
        fn will_present(
            &self,
            _center: &UNUserNotificationCenter,
            _notification: &UNNotification,
            done: &DynBlock<dyn Fn(UNNotificationPresentationOptions)>,
        ) {
            let shown = UNNotificationPresentationOptions::Banner
                | UNNotificationPresentationOptions::List
                | UNNotificationPresentationOptions::Sound;
            done.call((shown,));
        }

        #[unsafe(method(userNotificationCenter:didReceiveNotificationResponse:withCompletionHandler:))]
        fn did_receive(
            &self,
            _center: &UNUserNotificationCenter,
            response: &UNNotificationResponse,
            done: &DynBlock<dyn Fn()>,
        ) {
            let name = response.notification().request().identifier().to_string();
            let action = response.actionIdentifier();
            // SAFETY: two constants of the system, there for as long as the app runs.
            let (tap, wipe) = unsafe {
                (UNNotificationDefaultActionIdentifier, UNNotificationDismissActionIdentifier)
            };
            if *action == *tap {
                (self.ivars())(&name, "tap");
            } else if *action != *wipe {
                (self.ivars())(&name, &action.to_string());
            }
            done.call(());
        }
    }
);

impl Taps {
    fn new(hear: Hear) -> Retained<Self> {
        let made = Self::alloc().set_ivars(hear);
        // SAFETY: `init` of NSObject, which has this form.
        unsafe { msg_send![super(made), init] }
    }
}

/// Calls `hear` with the notification's name and what was tapped: `tap` for the
/// notification itself, else the button's own name. Wiping away is not told.
///
/// To be called before the app has finished starting, or the tap that started it
/// is lost, and after the plugin, which would take the place otherwise.
pub fn hear_taps(hear: impl Fn(&str, &str) + Send + Sync + 'static) {
    let taps = Taps::new(Box::new(hear));
    let center = UNUserNotificationCenter::currentNotificationCenter();
    center.setDelegate(Some(ProtocolObject::from_ref(&*taps)));
    // The center does not hold it, and it is needed for as long as the app runs.
    std::mem::forget(taps);
}
