#define _GNU_SOURCE
#include "CEditShim.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int ces_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return 0;
}

int ces_open_canvas(int rows, int columns, int *master, int *slave) {
  char path[64];
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0) return -1;
  if (grantpt(*master) == 0 && unlockpt(*master) == 0 &&
      ptsname_r(*master, path, sizeof path) == 0 && ioctl(*master, TIOCSWINSZ, &size) == 0) {
    *slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*slave >= 0) return 0;
  }
  close(*master);
  return -1;
}

void ces_set_client(EditLine *editor, void *client) { el_set(editor, EL_CLIENTDATA, client); }

void *ces_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

void ces_set_reader(EditLine *editor, ces_reader reader) { el_set(editor, EL_GETCFN, reader); }

// With EL_SIGNAL on, libedit re-raises signals with kill(0), at the whole process group.
void ces_leave_signals_alone(EditLine *editor) { el_set(editor, EL_SIGNAL, 0); }

void ces_use_emacs(EditLine *editor) { el_set(editor, EL_EDITOR, "emacs"); }

int ces_uses_vi(EditLine *editor) {
  const char *name = NULL;
  el_get(editor, EL_EDITOR, &name);
  return name && name[0] == 'v';
}

void ces_set_editing(EditLine *editor, int on) { el_set(editor, EL_EDITMODE, on); }

// Unbuffered, el_wgets returns after every command instead of at the end of the line.
void ces_set_unbuffered(EditLine *editor, int on) { el_set(editor, EL_UNBUFFERED, on); }

void ces_draw_afresh(EditLine *editor) { el_set(editor, EL_REFRESH); }

void ces_add_command(EditLine *editor, const char *name, const char *help, ces_command command) {
  el_set(editor, EL_ADDFN, name, help, command);
}

void ces_bind(EditLine *editor, const char *key, const char *command) {
  el_set(editor, EL_BIND, key, command, NULL);
}

void ces_bind_in_vi_commands(EditLine *editor, const char *key, const char *command) {
  el_set(editor, EL_BIND, "-a", key, command, NULL);
}

void ces_history_attach(EditLine *editor, History *list) {
  el_set(editor, EL_HIST, history, list);
}

void ces_history_limit(History *list, int count) {
  HistEvent event;
  history(list, &event, H_SETSIZE, count);
}

void ces_history_add(History *list, const char *line) {
  HistEvent event;
  history(list, &event, H_ENTER, line);
}
