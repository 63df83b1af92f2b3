/* What GraphLibrary needs of the igraph library, as plain C: no igraph type or macro comes through.

   igraph is opened when it is first needed, not linked: its libraries take two thirds as long to
   load as the whole program, and only `entente measure` uses them. Calls are taken one at a time
   (igraph's random numbers are global), each after seeding. Functions return 0, or igraph's error
   code, or -1 when the library cannot be opened. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* Whether igraph 0.10 can be opened: 0 or -1. */
int entente_igraph_available(void);

/* igraph's own words for an error code. */
const char *entente_igraph_message(int code);

/* A graph of `order` nodes and `ties` ties, whose numbers igraph keeps. NULL on failure. */
typedef struct entente_graph entente_graph;
entente_graph *entente_graph_new(
  int64_t order, int64_t ties, const int32_t *sources, const int32_t *targets, int directed);
void entente_graph_free(entente_graph *graph);

/* A measure of nodes or ties: `out` has one number for each; `weights` one for each tie, or NULL
   where all are one. */
int entente_graph_betweenness(entente_graph *, const double *lengths, double *out);
int entente_graph_tie_betweenness(entente_graph *, const double *lengths, double *out);
int entente_graph_eigenvector(entente_graph *, const double *weights, double *out, double *value);
int entente_graph_pagerank(entente_graph *, const double *weights, double damping, double *out);
int entente_graph_hits(entente_graph *, const double *weights, double *hubs, double *authorities);
int entente_graph_constraint(entente_graph *, const double *weights, double *out);
int entente_graph_coreness(entente_graph *, double *out);
int entente_graph_local_clustering(entente_graph *, double *out);

/* order x order shortest distances by column (column: from, row: to), infinite where none. */
int entente_graph_distances(entente_graph *, const double *lengths, double *out);

/* The 16 types of triads in the order 003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D
   120U 120C 210 300. */
int entente_graph_triad_census(entente_graph *, double *out);
/* Flags, one for each tie or node: whether its loss parts a component. */
int entente_graph_bridges(entente_graph *, double *out);
int entente_graph_cut_nodes(entente_graph *, double *out);
/* Component of each node, from 0; `strong` asks for strongly connected ones. */
int entente_graph_components(entente_graph *, int strong, double *out);
int entente_graph_maximum_flow(
  entente_graph *, const double *capacities, int64_t source, int64_t target, double *out);
int entente_graph_transitivity(entente_graph *, double *out);
int entente_graph_assortativity(entente_graph *, double *out);

/* Communities of each node, from 0. */
int entente_graph_louvain(
  entente_graph *, const double *weights, double resolution, uint64_t seed, double *out);
/* `node_weights`: strengths; `resolution` already divided by twice the total weight. */
int entente_graph_leiden(
  entente_graph *, const double *weights, const double *node_weights, double resolution,
  uint64_t seed, double *out);
int entente_graph_leading_eigenvector(entente_graph *, const double *weights, double *out);
int entente_graph_spinglass(
  entente_graph *, const double *weights, int64_t spins, double gamma, double gamma_minus,
  uint64_t seed, double *out);
