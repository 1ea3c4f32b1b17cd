package io.fareline.journeys.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tokens of cards that pay, and of cards that do not. */
final class Wallet {
    private static final int PERCENT_REFUSED = 12;
    private static final String GOOD = "4242424242424242";
    private static final List<String> BAD = List.of("4000000000000002", "4000000000009995", "4000000000000069");
    private static final int TOKENS_EACH = 4;
    private final List<String> good = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();

    Wallet(Api api) throws IOException, InterruptedException {
        for (int i = 0; i < TOKENS_EACH; i++) {
            good.add(api.tokenize(GOOD));
            for (var number : BAD) bad.add(api.tokenize(number));
        }
    }

    String card(RandomGenerator chance) {
        var from = chance.nextInt(100) < PERCENT_REFUSED ? bad : good;
        return from.get(chance.nextInt(from.size()));
    }
}
