package io.fareline.flight.ssim;

/**
 * By how many days a departure or arrival lies after the flight's operating date (-1 to 7). Many files leave it blank
 * even where it is not zero, so blank is kept apart.
 */
public record DayShift(boolean given, int days) {
    public static final DayShift BLANK = new DayShift(false, 0);

    public DayShift {
        if (days < -1 || days > 7) throw new IllegalArgumentException("day shift out of -1 to 7: " + days);
    }

    public static DayShift of(int days) {
        return new DayShift(true, days);
    }
}
