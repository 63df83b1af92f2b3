#!/usr/bin/env python3
"""What other programs need for as many points of a model that does next to nothing.

    python3 light_peers.py ema|mesa POINTS PROCESSES

Prints the seconds from the first point to the last result, in memory: ema_workbench with its
sequential or multiprocessing evaluator, Mesa with batch_run. The model draws nothing and returns
one number, less than what Entente's near-empty model does.
"""
import logging
import sys
import time


def light(exponent=1.0):
    return {"outcome": 1.0 / (1.0 + 2.0 ** -exponent)}


def ema(points, processes):
    from ema_workbench import (Model, MultiprocessingEvaluator, RealParameter, ScalarOutcome,
                               SequentialEvaluator, ema_logging)
    ema_logging.log_to_stderr(logging.CRITICAL)
    model = Model("light", function=light)
    model.uncertainties = [RealParameter("exponent", 0.5, 2.0)]
    model.outcomes = [ScalarOutcome("outcome")]
    evaluator = (SequentialEvaluator(model) if processes == 1
                 else MultiprocessingEvaluator(model, n_processes=processes))
    with evaluator:
        start = time.perf_counter()
        experiments, _ = evaluator.perform_experiments(points)
        spent = time.perf_counter() - start
    assert len(experiments) == points
    return spent


def mesa(points, processes):
    start = time.perf_counter()
    results = batch_run(
        Light, parameters={"exponent": [0.5 + 1.5 * i / points for i in range(points)]},
        iterations=1, max_steps=1, number_processes=processes, data_collection_period=-1,
        display_progress=False)
    spent = time.perf_counter() - start
    assert len(results) == points
    return spent


if sys.argv[1:2] == ["mesa"]:
    from mesa import DataCollector, Model as MesaModel
    from mesa.batchrunner import batch_run

    class Light(MesaModel):
        """One step, one number."""

        def __init__(self, exponent=1.0, seed=None):
            super().__init__(seed=seed)
            self.exponent = exponent
            self.datacollector = DataCollector(
                model_reporters={"outcome": lambda m: light(m.exponent)["outcome"]})
            self.running = True

        def step(self):
            self.datacollector.collect(self)
            self.running = False


if __name__ == "__main__":
    name, points, processes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    print({"ema": ema, "mesa": mesa}[name](points, processes))
