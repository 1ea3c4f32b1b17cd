package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.amount;
import static io.fareline.sandbox.ProviderClient.authorization;
import static io.fareline.sandbox.ProviderClient.newKey;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Customers who pay and get a part of it back, over and over, while something goes wrong. They write down what they asked
 * and what they were answered; afterwards they ask again whatever was left open, and then all of it must add up.
 */
final class Customers implements AutoCloseable {
    static final long PRICE = 1000;
    static final long GIVEN_BACK = 400;
    private static final int NUMBER = 6;

    private record Question(String path, String key, String body) {}

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Question> questions = new ConcurrentLinkedQueue<>();
    private final Set<Integer> unexpected = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(NUMBER);
    private final long begin;
    private volatile boolean open = true;

    /** They go on until they are stopped or nobody answers any more. */
    Customers(ProviderClient client) throws IOException, InterruptedException {
        begin = client.get("/v1/balance?currency=USD").json().path("captured").asLong();
        var token = client.token(ProviderClient.GOOD);
        for (int i = 0; i < NUMBER; i++) threads.submit(() -> shop(client, token));
    }

    void awaitAnswers(int number) throws InterruptedException {
        while (answered.get() < number) Thread.sleep(1);
    }

    /** Nobody begins anything new; whatever is on its way comes to an end or a failure. */
    void stop() throws InterruptedException {
        open = false;
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
    }

    /** Every answer is still the same, every open question gets one, and the provider's sums are ours. */
    void settleWith(ProviderClient client) throws IOException, InterruptedException {
        assertEquals(Set.of(), unexpected);
        for (var answer : answers.entrySet())
            assertArrayEquals(
                    answer.getValue(),
                    client.get("/v1/operations/" + answer.getKey()).bytes());
        var captured = 0L;
        for (var question : List.copyOf(questions)) {
            var reply = client.post(question.path(), question.key(), question.body());
            assertEquals("succeeded", reply.outcome(), question::path);
            if (answers.containsKey(question.key())) assertArrayEquals(answers.get(question.key()), reply.bytes());
            if (reply.text("kind").equals("capture")) captured += PRICE;
        }
        var balance = client.get("/v1/balance?currency=USD").json();
        assertEquals(captured, balance.path("captured").asLong() - begin);
        assertTrue(balance.path("consistent").asBoolean());
    }

    List<String> keys() {
        return new ArrayList<>(questions.stream().map(Question::key).toList());
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
    }

    private void shop(ProviderClient client, String token) {
        try {
            while (open) {
                var promised = ask(client, "/v1/authorizations", authorization(token, PRICE, "customers"));
                var path = "/v1/authorizations/" + promised;
                ask(client, path + "/capture", amount(PRICE));
                ask(client, path + "/refunds", amount(GIVEN_BACK));
            }
        } catch (IOException e) {
            open = false; // The provider is gone: what was asked last stays an open question.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(ProviderClient client, String path, String body) throws IOException, InterruptedException {
        var question = new Question(path, newKey(), body);
        questions.add(question);
        while (true) {
            var reply = client.post(question.path(), question.key(), question.body());
            if (reply.status() == 200) {
                answers.put(question.key(), reply.bytes());
                answered.incrementAndGet();
                return reply.text("authorizationId");
            }
            if (reply.status() != 503 && reply.status() != 409) unexpected.add(reply.status());
            if (!open) throw new IOException("given up");
        }
    }
}
