package memio.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that begin at the same moment. */
final class Crowd {
    private Crowd() {}

    /** What each of them does. */
    @FunctionalInterface
    interface Work {
        void by(int number) throws Exception;
    }

    /**
     * Lets {@code threads} threads do {@code work}, numbered from 0, and waits for all.
     *
     * @throws ExecutionException if one of them failed
     */
    static void of(int threads, Work work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(crowd.submit(() -> {
                    start.await();
                    work.by(number);
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
