// How the C library keeps freed memory, which Swift's Glibc module doesn't show.
#pragma once
#ifdef __linux__
#include <malloc.h>
#endif

// Blocks of a megabyte and more come from the system and go back to it at once; without being told,
// glibc keeps them after it has seen some being freed. All threads share two arenas, for each keeps
// what is free in it to itself; small blocks don't come from there. Other C libraries are left as they are.
static inline void choucha_return_large_blocks(void) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 2 << 20);
  mallopt(M_ARENA_MAX, 2);
#endif
}

// Gives back what is free between blocks that are in use; without being told, glibc keeps it.
static inline void choucha_return_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
