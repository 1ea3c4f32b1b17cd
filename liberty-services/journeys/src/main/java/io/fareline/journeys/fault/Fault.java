package io.fareline.journeys.fault;

/**
 * One thing that goes wrong.
 *
 * @param target the process or the link
 * @param millis how long it lasts; for a clock, how far it is off
 */
public record Fault(Kind kind, String target, int millis) {
    /** What goes wrong. */
    public enum Kind {
        /** Ended at once, and started again after a while. */
        KILL,
        /** Redis is ended and starts again with nothing. */
        WIPE,
        /** A Redis replica that has stopped copying takes the place of its master. */
        FAIL_OVER,
        /** A stream loses its entries while its reader cannot read. */
        TRIM,
        /** The process is killed and comes back with a clock that is off. */
        CLOCK,
        REFUSE,
        HANG,
        SLOW,
        CUT,
        /** Requests that change something reach their callee twice. */
        TWICE,
        /** Their answers are lost. */
        LOSE,
        /** The provider loses answers, fails before any effect, is slow and does everything twice. */
        PROVIDER;

        /** How many processes it ends. */
        public int kills() {
            return switch (this) {
                case KILL, WIPE, CLOCK -> 1;
                case FAIL_OVER -> 2;
                case TRIM, REFUSE, HANG, SLOW, CUT, TWICE, LOSE, PROVIDER -> 0;
            };
        }

        /** Whether it needs links between the processes. */
        public boolean needsLinks() {
            return switch (this) {
                case FAIL_OVER, REFUSE, HANG, SLOW, CUT, TWICE, LOSE, TRIM -> true;
                case KILL, WIPE, CLOCK, PROVIDER -> false;
            };
        }
    }

    @Override
    public String toString() {
        return kind + " " + target + " " + millis;
    }
}
