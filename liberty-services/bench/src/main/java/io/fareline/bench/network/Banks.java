package io.fareline.bench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When flights leave a base and come home. At a hub they do so in banks: arrivals in the hour and a half before a
 * bank's middle, departures in that after it, so that each of the former connects to each of the latter.
 */
sealed interface Banks {
    int DAY = 24 * 60;

    /** Minutes after the base's midnight at which an aircraft may leave. */
    int departure(SplittableRandom random, int earlier, boolean longHaul);

    /** The first minutes after the midnight of the departure, at this or a later place, at which it may be home. */
    int arrival(SplittableRandom random, int earliest, int place);

    static Banks of(Carrier carrier, SplittableRandom random) {
        return carrier.banked() ? Waves.drawn(random) : new AnyTime();
    }

    /** @param middles of the banks, in minutes after midnight */
    record Waves(List<Integer> middles) implements Banks {
        static final int GAP = 30;
        static final int WIDTH = 60;

        static Waves drawn(SplittableRandom random) {
            int count = random.nextInt(4, 7);
            int first = 5 * random.nextInt(6 * 12 + 6, 7 * 12 + 6);
            int last = 5 * random.nextInt(20 * 12 + 6, 21 * 12 + 6);
            var middles = new ArrayList<Integer>();
            for (int bank = 0; bank < count; bank++) middles.add((first + (last - first) * bank / (count - 1)) / 5 * 5);
            return new Waves(List.copyOf(middles));
        }

        @Override
        public int departure(SplittableRandom random, int earlier, boolean longHaul) {
            // Long flights leave at noon or at night; the others are spread over the day.
            int first = longHaul ? middles.size() - 1 - random.nextInt(2) * (middles.size() / 2) : random.nextInt(99);
            int bank = (first + 2 * earlier) % middles.size();
            return middles.get(bank) + GAP + 5 * random.nextInt(WIDTH / 5 + 1);
        }

        @Override
        public int arrival(SplittableRandom random, int earliest, int place) {
            int lead = GAP + 5 * random.nextInt(WIDTH / 5 + 1);
            int bank = 0;
            while (at(bank) - lead < earliest) bank++;
            return at(bank + place) - lead;
        }

        private int at(int bank) {
            return bank / middles.size() * DAY + middles.get(bank % middles.size());
        }
    }

    /** From early morning to late evening, and home soon. */
    record AnyTime() implements Banks {
        private static final int DAWN = 6 * 60;
        private static final int STEPS = 16 * 12;

        @Override
        public int departure(SplittableRandom random, int earlier, boolean longHaul) {
            return DAWN + 5 * random.nextInt(STEPS);
        }

        @Override
        public int arrival(SplittableRandom random, int earliest, int place) {
            return earliest + 5 * random.nextInt(12) + 60 * place;
        }
    }
}
