#define _GNU_SOURCE
#include "CTerminalShim.h"

#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

int ct_open_pseudoterminal(char *slave_path, size_t size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) || unlockpt(master) || ptsname_r(master, slave_path, size)) {
    close(master);
    return -1;
  }
  return master;
}

int ct_width(uint32_t scalar) {
  static _Thread_local locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
