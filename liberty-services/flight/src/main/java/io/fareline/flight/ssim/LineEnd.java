package io.fareline.flight.ssim;

/** How the lines of a file end. */
public enum LineEnd {
    LF("\n"),
    CR_LF("\r\n");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /** The characters. */
    public String text() {
        return text;
    }
}
