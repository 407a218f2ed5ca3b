ATTACH DATABASE :path AS turned KEY :key;
