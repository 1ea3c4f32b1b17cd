package io.fareline.journeys;

/** An SSIM chapter 8 file with one rule for one station. */
final class ConnectingTimeFile {
    private ConnectingTimeFile() {}

    static String of(String station) {
        return "1" + padded("MINIMUM CONNECT TIME DATA SET", 30) + padded("JOURNEY", 35) + "01MAR271200F"
                + " ".repeat(116)
                + "000001\n"
                + "2" + station + "0117II" + station + " ".repeat(181) + "000002\n"
                + "4" + " ".repeat(192) + "E000002\n";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
