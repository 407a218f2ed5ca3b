/*
 * A disk that goes wrong, put before the C library (LD_PRELOAD). In the folder
 * FAULT_FOLDER, everything that writes, syncs or makes a file is counted; number
 * FAULT_AT fails with the error FAULT_ERROR, and all after it too where
 * FAULT_STAYS is set. How many there were is said at the end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;

static int number(const char *name) {
  const char *said = getenv(name);
  return said ? atoi(said) : 0;
}

static int here(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int open_here(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return here(path);
}

static int goes_wrong(int counts) {
  if (!counts) return 0;
  int call = atomic_fetch_add(&calls, 1) + 1, at = number("FAULT_AT");
  if (at == 0 || call < at || (call > at && !getenv("FAULT_STAYS"))) return 0;
  errno = number("FAULT_ERROR");
  return 1;
}

__attribute__((destructor)) static void say(void) {
  fprintf(stderr, "calls %d\n", atomic_load(&calls));
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define ON_FILE(result, name, given, passed) \
  result name given { return goes_wrong(open_here(fd)) ? -1 : REAL(name) passed; }

ON_FILE(ssize_t, write, (int fd, const void *from, size_t size), (fd, from, size))
ON_FILE(ssize_t, writev, (int fd, const struct iovec *from, int count), (fd, from, count))
ON_FILE(ssize_t, pwrite, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at))
ON_FILE(ssize_t, pwrite64, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at))
ON_FILE(int, fsync, (int fd), (fd))
ON_FILE(int, fdatasync, (int fd), (fd))
ON_FILE(int, ftruncate, (int fd, off_t size), (fd, size))
ON_FILE(int, ftruncate64, (int fd, off64_t size), (fd, size))

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    int makes = (flags & O_CREAT) && here(path) && access(path, F_OK) != 0; \
    return goes_wrong(makes) ? -1 : REAL(name)(path, flags, mode); \
  }
OPENS(open)
OPENS(open64)

int rename(const char *from, const char *to) {
  return goes_wrong(here(to)) ? -1 : REAL(rename)(from, to);
}
