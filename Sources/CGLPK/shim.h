/* The GNU Linear Programming Kit: LinearProgrammes is its only importer. */
#pragma once
#include <glpk.h>
