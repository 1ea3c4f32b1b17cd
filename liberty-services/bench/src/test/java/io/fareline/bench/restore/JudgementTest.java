package io.fareline.bench.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.bench.restore.ProviderRecord.Done;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final BookingsAtT BOOKINGS = new BookingsAtT(Map.of("known", "TICKETED", "settling", "CAPTURING"));

    @Test
    void whatWentBackOnceIsRight() {
        assertEquals(0, twice(new Done("known", 100, 40), new Done("known", 100, 40)));
        assertEquals(0, twice(new Done("known", 100, 0), new Done("known", 100, 100)));
        assertEquals(0, twice(new Done("nobodys", 100, 40), new Done("nobodys", 100, 100)));
        assertEquals(0, twice(new Done("settling", 100, 40), new Done("settling", 100, 100)));
    }

    @Test
    void moreForABookingThatHadItsMoneyIsSeen() {
        assertEquals(1, twice(new Done("known", 100, 40), new Done("known", 100, 80)));
        assertEquals(1, twice(new Done("known", 100, 40), new Done("known", 100, 41)));
    }

    @Test
    void aRecordThatWasNotKeptIsSeen() {
        assertEquals(1, twice(new Done("nobodys", 100, 40), new Done("nobodys", 100, 0)));
        assertEquals(
                1,
                Judgement.givenTwice(Map.of("au_1", new Done("known", 1, 0)), Map.of(), BOOKINGS)
                        .size());
    }

    @Test
    void moneyOfNoBookingIsSeen() {
        assertEquals(1, kept(new Done("nobodys", 100, 99)));
        assertEquals(0, kept(new Done("nobodys", 100, 100)));
        assertEquals(0, kept(new Done("known", 100, 0)));
    }

    private static int twice(Done before, Done after) {
        return Judgement.givenTwice(Map.of("au_1", before), Map.of("au_1", after), BOOKINGS)
                .size();
    }

    private static int kept(Done after) {
        return Judgement.kept(Map.of("au_1", after), BOOKINGS).size();
    }
}
