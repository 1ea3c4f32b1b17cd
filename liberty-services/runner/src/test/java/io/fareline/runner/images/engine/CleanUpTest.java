package io.fareline.runner.images.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.runner.laptop.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    private final List<String> done = new ArrayList<>();
    private final CleanUp cleanUp = new CleanUp(done::add);

    @Test
    void theLatestIsEndedFirstAndEachOnce() {
        start("network");
        start("container");
        cleanUp.close();
        cleanUp.close();
        assertEquals(List.of("+network", "+container", "-container", "-network"), done);
    }

    @Test
    void whatFailsToStartIsEndedToo() {
        assertThrows(
                IllegalStateException.class, () -> cleanUp.start("half", CleanUpTest::fail, () -> done.add("-half")));
        cleanUp.close();
        assertEquals(List.of("-half"), done);
    }

    @Test
    void whatCannotBeEndedIsToldAndKeepsNothingElseRunning() {
        start("network");
        cleanUp.start("container", () -> {}, CleanUpTest::fail);
        cleanUp.close();
        assertEquals(List.of("+network", "Could not end container: no", "-network"), done);
    }

    @Test
    void nothingStartsAfterTheEnd() {
        cleanUp.close();
        assertThrows(Trouble.class, () -> start("late"));
        assertEquals(List.of(), done);
    }

    private void start(String what) {
        cleanUp.start(what, () -> done.add("+" + what), () -> done.add("-" + what));
    }

    private static void fail() {
        throw new IllegalStateException("no");
    }
}
