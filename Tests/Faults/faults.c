/* A disk that fails at a chosen call: loaded with LD_PRELOAD by scripts/faults.py.
 *
 * Every call that changes something below FAULT_FOLDER is counted and written to FAULT_LOG as
 * `number call path`. At call number FAULT_AT happens what FAULT_KIND says:
 *
 *   a number   the call fails with that errno and does nothing
 *   short      a write takes half its bytes, and the next write to that file fails with ENOSPC
 *   before     the process is killed before the call
 *   after      the process is killed after the call
 *   torn       the process is killed after half the bytes of a write
 *   full       from now on whatever needs room fails with ENOSPC
 *   readonly   from now on every change fails with EROFS
 *   gone       from now on everything fails with ESTALE, reading as well
 *   moved      FAULT_FOLDER is called FAULT_FOLDER.moved from now on
 *   replaced   FAULT_TARGET is called FAULT_TARGET.moved, and an empty folder stands in its place
 *
 * Without FAULT_AT the calls are counted only. With FAULT_CLOCK the clock stands at that second of
 * the Unix era.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long calls;       /* counted so far */
static int lasting;      /* errno of every later call; 0 for none */
static int needs_room;   /* whether `lasting` concerns only what needs room */
static int no_reading;   /* whether `lasting` concerns reading as well */
static int half_written; /* the descriptor whose next write fails; 0 for none */

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_below(const char *path) {
  const char *folder = setting("FAULT_FOLDER");
  size_t length = strlen(folder);
  return length && path && !strncmp(path, folder, length) &&
         (path[length] == '/' || !path[length]);
}

static const char *path_of(int descriptor, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlink, link, path, size - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

static void note(const char *call, const char *path) {
  static int log;
  char line[5000];
  if (!log) log = syscall(SYS_openat, AT_FDCWD, setting("FAULT_LOG"),
                          O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  int length = snprintf(line, sizeof line, "%ld %s %s\n", calls, call, path);
  syscall(SYS_write, log, line, length);
}

static void move_away(const char *path) {
  char aside[4096];
  snprintf(aside, sizeof aside, "%s.moved", path);
  syscall(SYS_rename, path, aside);
}

static void die(void) { syscall(SYS_kill, getpid(), SIGKILL); }

enum fate { GO_ON, FAIL, HALF, DIE_AFTER, DIE_TORN };

/* What becomes of a call that changes something; `errno` is set where it fails. */
static enum fate count(const char *call, const char *path, int takes_room) {
  if (!is_below(path)) return GO_ON;
  calls++;
  note(call, path);
  if (calls == atol(setting("FAULT_AT"))) {
    const char *kind = setting("FAULT_KIND");
    if (atoi(kind)) return errno = atoi(kind), FAIL;
    if (!strcmp(kind, "short")) return HALF;
    if (!strcmp(kind, "before")) die();
    if (!strcmp(kind, "after")) return DIE_AFTER;
    if (!strcmp(kind, "torn")) return DIE_TORN;
    if (!strcmp(kind, "full")) lasting = ENOSPC, needs_room = 1;
    if (!strcmp(kind, "readonly")) lasting = EROFS;
    if (!strcmp(kind, "gone")) lasting = ESTALE, no_reading = 1;
    if (!strcmp(kind, "moved")) move_away(setting("FAULT_FOLDER"));
    if (!strcmp(kind, "replaced")) {
      move_away(setting("FAULT_TARGET"));
      syscall(SYS_mkdir, setting("FAULT_TARGET"), 0755);
    }
  }
  if (lasting && (takes_room || !needs_room)) return errno = lasting, FAIL;
  return GO_ON;
}

static int cannot_read(const char *path) {
  if (!no_reading || !is_below(path)) return 0;
  errno = lasting;
  return 1;
}

/* A call as it is, or what fate has in store for it. */
#define CHANGE(call, path, takes_room, type, run)                \
  do {                                                           \
    enum fate fate = count(call, path, takes_room);              \
    if (fate == FAIL) return -1;                                 \
    type result = run;                                           \
    if (fate == DIE_AFTER || fate == DIE_TORN) die();            \
    return result;                                               \
  } while (0)

#define OPENS(flags) ((flags) & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))

static int open_through(int folder, const char *path, int flags, mode_t mode) {
  char whole[8192];
  if (folder != AT_FDCWD && *path != '/') {
    path_of(folder, whole, sizeof whole / 2);
    strcat(strcat(whole, "/"), path);
  } else {
    snprintf(whole, sizeof whole, "%s", path);
  }
  if (!OPENS(flags)) return cannot_read(whole) ? -1 : syscall(SYS_openat, folder, path, flags, mode);
  CHANGE("open", whole, flags & O_CREAT, int, syscall(SYS_openat, folder, path, flags, mode));
}

#define MODE                                                     \
  va_list rest;                                                  \
  va_start(rest, flags);                                         \
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
  va_end(rest)

int open(const char *path, int flags, ...) {
  MODE;
  return open_through(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE;
  return open_through(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE;
  return open_through(folder, path, flags, mode);
}
int creat(const char *path, mode_t mode) {
  return open_through(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

static ssize_t write_through(int file, const void *bytes, size_t size, off_t offset) {
  char path[4096];
  if (half_written && half_written == file + 1) return half_written = 0, errno = ENOSPC, -1;
  enum fate fate = count("write", path_of(file, path, sizeof path), 1);
  if (fate == FAIL) return -1;
  if (fate == HALF) half_written = file + 1;
  if (fate == HALF || fate == DIE_TORN) size /= 2;
  ssize_t result = offset < 0 ? syscall(SYS_write, file, bytes, size)
                              : syscall(SYS_pwrite64, file, bytes, size, offset);
  if (fate == DIE_AFTER || fate == DIE_TORN) die();
  return result;
}

ssize_t write(int file, const void *bytes, size_t size) {
  return write_through(file, bytes, size, -1);
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  return write_through(file, bytes, size, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off_t offset) {
  return write_through(file, bytes, size, offset);
}

int fsync(int file) {
  char path[4096];
  CHANGE("fsync", path_of(file, path, sizeof path), 0, int, syscall(SYS_fsync, file));
}
int fdatasync(int file) {
  char path[4096];
  CHANGE("fsync", path_of(file, path, sizeof path), 0, int, syscall(SYS_fdatasync, file));
}
int ftruncate(int file, off_t size) {
  char path[4096];
  CHANGE("truncate", path_of(file, path, sizeof path), 0, int, syscall(SYS_ftruncate, file, size));
}
int truncate(const char *path, off_t size) {
  CHANGE("truncate", path, 0, int, syscall(SYS_truncate, path, size));
}
int rename(const char *path, const char *target) {
  CHANGE("rename", target, 0, int, syscall(SYS_rename, path, target));
}
int renameat(int from, const char *path, int to, const char *target) {
  CHANGE("rename", target, 0, int, syscall(SYS_renameat2, from, path, to, target, 0));
}
int link(const char *path, const char *target) {
  CHANGE("link", target, 1, int, syscall(SYS_link, path, target));
}
int symlink(const char *path, const char *target) {
  CHANGE("link", target, 1, int, syscall(SYS_symlink, path, target));
}
int mkdir(const char *path, mode_t mode) {
  CHANGE("mkdir", path, 1, int, syscall(SYS_mkdir, path, mode));
}
int mkdirat(int folder, const char *path, mode_t mode) {
  CHANGE("mkdir", path, 1, int, syscall(SYS_mkdirat, folder, path, mode));
}
int unlink(const char *path) {
  CHANGE("unlink", path, 0, int, syscall(SYS_unlink, path));
}
int rmdir(const char *path) {
  CHANGE("unlink", path, 0, int, syscall(SYS_rmdir, path));
}
int remove(const char *path) {
  CHANGE("unlink", path, 0, int, REAL(remove)(path));
}

ssize_t read(int file, void *bytes, size_t size) {
  char path[4096];
  if (no_reading && cannot_read(path_of(file, path, sizeof path))) return -1;
  return syscall(SYS_read, file, bytes, size);
}
int lstat(const char *path, struct stat *status) {
  return cannot_read(path) ? -1 : REAL(lstat)(path, status);
}
int stat(const char *path, struct stat *status) {
  return cannot_read(path) ? -1 : REAL(stat)(path, status);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  const char *second = setting("FAULT_CLOCK");
  if (clock != CLOCK_REALTIME || !*second) return syscall(SYS_clock_gettime, clock, now);
  now->tv_sec = atol(second);
  now->tv_nsec = 0;
  return 0;
}

time_t time(time_t *copy) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (copy) *copy = now.tv_sec;
  return now.tv_sec;
}
