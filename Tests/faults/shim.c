/* Preloaded into the probe: makes the system worse than it is.
   SHIM_WRITE_CAP=n    a write takes at most n bytes (files only, not standard output)
   SHIM_NO_APPEND=text files whose path contains text are opened without O_APPEND
   SHIM_NOW=ms         the computer's clock stands at this moment, in milliseconds since 1970
   SHIM_AHEAD=ms       the computer's clock is this much ahead, behind when negative
   SHIM_LOG=path       one byte is added to this file for every call that was made worse, so that
                       a run in which the shim did nothing cannot pass for one that was survived */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void say_so(void) {
  const char *path = getenv("SHIM_LOG");
  int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  ssize_t (*real_write)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  int log = path ? real_open(path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
  if (log >= 0) {
    real_write(log, "x", 1);
    close(log);
  }
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  const char *cap = getenv("SHIM_WRITE_CAP");
  if (cap && descriptor > 2 && count > (size_t)atoi(cap)) {
    say_so();
    count = atoi(cap);
  }
  return real(descriptor, bytes, count);
}

static int worse(const char *path, int flags) {
  const char *text = getenv("SHIM_NO_APPEND");
  if (text && (flags & O_APPEND) && strstr(path, text)) {
    say_so();
    flags &= ~O_APPEND;
  }
  return flags;
}

#define OPEN(name)                                                  \
  int name(const char *path, int flags, ...) {                      \
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #name);  \
    va_list arguments;                                              \
    va_start(arguments, flags);                                     \
    mode_t mode = va_arg(arguments, mode_t);                        \
    va_end(arguments);                                              \
    return real(path, worse(path, flags), mode);                    \
  }

OPEN(open)
OPEN(open64)

int clock_gettime(clockid_t clock, struct timespec *time) {
  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, time);
  const char *now = getenv("SHIM_NOW"), *ahead = getenv("SHIM_AHEAD");
  if (clock == CLOCK_REALTIME && result == 0 && (now || ahead)) {
    long long ms = now ? atoll(now) : time->tv_sec * 1000LL + time->tv_nsec / 1000000;
    ms += ahead ? atoll(ahead) : 0;
    time->tv_sec = ms / 1000;
    time->tv_nsec = ms % 1000 * 1000000;
  }
  return result;
}
