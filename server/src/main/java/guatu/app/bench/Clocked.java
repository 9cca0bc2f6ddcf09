package guatu.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long each of many runs took, in microseconds, sorted.
///
/// @param wall all of them together
/// @param cpu processor time of all of them: server, client and database
record Clocked(List<Long> micros, long wall, long cpu) {

    Clocked {
        micros = List.copyOf(micros);
    }

    /// Does the tasks of each client in turn, all clients at once.
    static Clocked of(List<List<Runnable>> clients, Cpu cpu) {
        return of(clients, cpu, () -> {});
    }

    /// The same, where each client pauses before each task; pauses are not timed.
    static Clocked of(List<List<Runnable>> clients, Cpu cpu, Runnable pause) {
        var ready = new CountDownLatch(1);
        var running = new ArrayList<Future<long[]>>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var tasks : clients) {
                running.add(threads.submit(() -> {
                    ready.await();
                    return each(tasks, pause);
                }));
            }
            long before = cpu.micros();
            long began = System.nanoTime();
            ready.countDown();
            var all = new ArrayList<Long>();
            for (var times : running) {
                Arrays.stream(times.get()).forEach(all::add);
            }
            long wall = (System.nanoTime() - began) / 1000;
            all.sort(Long::compare);
            return new Clocked(all, wall, cpu.micros() - before);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static long[] each(List<Runnable> tasks, Runnable pause) {
        var times = new long[tasks.size()];
        for (int i = 0; i < times.length; i++) {
            pause.run();
            long began = System.nanoTime();
            tasks.get(i).run();
            times[i] = (System.nanoTime() - began) / 1000;
        }
        return times;
    }

    int runs() {
        return micros.size();
    }

    /// The time within which so many of a hundred runs were done.
    long percentile(int percent) {
        return micros.isEmpty() ? 0 : micros.get(Math.min(micros.size() - 1, micros.size() * percent / 100));
    }

    long most() {
        return micros.isEmpty() ? 0 : micros.getLast();
    }

    /// Processor time of a run.
    long cpuEach() {
        return micros.isEmpty() ? 0 : cpu / micros.size();
    }

    long perSecond() {
        return micros.size() * 1_000_000L / Math.max(1, wall);
    }
}
