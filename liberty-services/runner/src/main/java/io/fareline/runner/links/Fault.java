package io.fareline.runner.links;

/**
 * What is wrong with a whole link, as opposed to a {@link Rule}, which is about single requests.
 *
 * @param delayMillis SLOW: how long each chunk is held up, in both directions
 * @param bytesPerSecond SLOW: how fast bytes pass in each direction of a connection; 0 for no limit
 * @param afterBytes CUT: bytes of answers that a connection still lets pass before it is cut
 * @param times CUT: how many connections are cut before the link is whole again; 0 for no end
 */
record Fault(Kind kind, int delayMillis, int bytesPerSecond, long afterBytes, int times) {
    private static final int LONGEST_DELAY = 600_000;

    enum Kind {
        /** Nobody listens, and whoever is connected is cut off. */
        REFUSE,
        /** Connections are accepted, and nothing passes any more. */
        HANG,
        SLOW,
        CUT
    }

    Fault {
        if (kind == null) {
            throw new WrongOrder("a fault needs its kind");
        }
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY || bytesPerSecond < 0 || afterBytes < 0 || times < 0) {
            throw new WrongOrder("delayMillis is from 0 to " + LONGEST_DELAY + ", other numbers are not negative");
        }
        if (kind == Kind.SLOW && delayMillis == 0 && bytesPerSecond == 0) {
            throw new WrongOrder("SLOW needs delayMillis or bytesPerSecond");
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
