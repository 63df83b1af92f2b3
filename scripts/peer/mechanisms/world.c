/* A world of any number of actors made of a short generator. */
#include <math.h>
#include <stdio.h>

#include "mechanisms.h"

static uint64_t generator = 7;

static double next(void) {
  generator = generator * 6364136223846793005u + 1442695040888963407u;
  return (double)(generator >> 11) * 0x1p-53;
}

static uint32_t subject_of(const char *name) {
  uint32_t hash = 0x811c9dc5;
  for (; *name; name++) hash = (hash ^ (unsigned char)*name) * 0x01000193;
  return hash;
}

static void make_actor(world *w, int i) {
  double share = next(), polyarchy = next();
  char name[16];
  w->cinc[i] = 0.0005 + 0.1 * share * share;
  w->polity_score[i] = 20 * polyarchy - 10;
  w->regime[i] = polyarchy > 0.7 ? DEMOCRACY : polyarchy < 0.3 ? AUTOCRACY : ANOCRACY;
  w->born[i] = 1950 + 30 * next();
  w->since[i] = 2010 + 15 * next();
  w->milex[i] = 1 + 500 * next();
  w->former[i] = w->cinc[i] * (0.7 + 0.6 * next());
  snprintf(name, sizeof name, "A%03d", i);
  w->subject[i] = subject_of(name);
}

double capability_change(const world *w, int i) {
  return fabs(log(w->cinc[i]) - log(w->former[i]));
}

static void make_pair(world *w, int i, int j, int p) {
  facts *f = w->facts + p;
  double distance = 10000 * next(), kind = next(), trade = next();
  char name[32];
  f->log_distance = log(distance / 1000 + 0.1);
  f->contiguous = distance <= 40;
  f->rival = kind < 0.06;
  f->defence = kind >= 0.06 && kind < 0.14;
  f->consultation = kind >= 0.14 && kind < 0.2;
  f->nonaggression = kind >= 0.2 && kind < 0.26;
  f->polity = fabs(w->polity_score[i] - w->polity_score[j]) / 10;
  f->democratic = w->regime[i] == DEMOCRACY && w->regime[j] == DEMOCRACY;
  f->larger = log(fmax(w->cinc[i], w->cinc[j]));
  f->capability = fmax(capability_change(w, i), capability_change(w, j));
  w->first[p] = i;
  w->second[p] = j;
  w->trades[p] = trade < 0.3;
  /* The layer rule: pacts at 1, disputes at 1, trade at .25. */
  w->anchor[p] = (f->defence ? 0.8 : 0) - (f->rival ? 0.9 : 0) + (w->trades[p] ? 0.25 * 0.5 : 0);
  if (f->rival) toggle(w->rivals, w->words, i, j);
  if (f->defence) {
    toggle(w->allies, w->words, i, j);
    w->partners[i]++;
    w->partners[j]++;
  }
  snprintf(name, sizeof name, "A%03d-A%03d", i, j);
  w->pair_subject[p] = subject_of(name);
}

static void list_rivals(world *w) {
  for (int i = 0, k = 0; i < w->n; i++) {
    for (int j = 0; j < w->n; j++)
      if (i != j && w->facts[position(w, i, j)].rival) w->rival_list[k++] = j;
    w->begins[i + 1] = k;
  }
}

static void direct(world *w, int a, int b) {
  w->challenger[w->directions] = a;
  w->target[w->directions++] = b;
}

world make_world(int n, int with_rivals) {
  size_t actors = (size_t)n, pairs = actors * (actors - 1) / 2;
  world w = {.n = n, .pairs = (int)pairs, .words = (n + 63) / 64};
  double **numbers[] = {&w.cinc, &w.former, &w.polity_score, &w.born, &w.since, &w.milex};
  for (int k = 0; k < 6; k++) *numbers[k] = room(actors, sizeof(double));
  w.regime = room(actors, sizeof(int));
  w.partners = room(actors, sizeof(int));
  w.begins = room(actors + 1, sizeof(int));
  w.rival_list = room(2 * pairs, sizeof(int));
  w.subject = room(actors, sizeof(uint32_t));
  w.rivals = room(actors * (size_t)w.words, sizeof(uint64_t));
  w.allies = room(actors * (size_t)w.words, sizeof(uint64_t));
  w.first = room(pairs, sizeof(int));
  w.second = room(pairs, sizeof(int));
  w.facts = room(pairs, sizeof(facts));
  w.anchor = room(pairs, sizeof(double));
  w.trades = room(pairs, 1);
  w.pair_subject = room(pairs, sizeof(uint32_t));
  w.challenger = room(8 + 2 * pairs, sizeof(int));
  w.target = room(8 + 2 * pairs, sizeof(int));
  for (int i = 0; i < n; i++) make_actor(&w, i);
  for (int i = 0, p = 0; i < n; i++)
    for (int j = i + 1; j < n; j++, p++) make_pair(&w, i, j, p);
  list_rivals(&w);
  w.theatres = n / 2 < 8 ? n / 2 : 8;
  for (int k = 0; k < w.theatres; k++) direct(&w, 2 * k, 2 * k + 1);
  for (int p = 0; with_rivals && p < w.pairs; p++)
    if (w.facts[p].rival) {
      direct(&w, w.first[p], w.second[p]);
      direct(&w, w.second[p], w.first[p]);
    }
  return w;
}
