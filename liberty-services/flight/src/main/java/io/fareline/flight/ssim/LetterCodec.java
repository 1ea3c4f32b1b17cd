package io.fareline.flight.ssim;

/** One character out of a few. */
record LetterCodec(String allowed, String rule) implements Field.Codec<Character> {
    static final LetterCodec SERVICE_TYPE = new LetterCodec("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a service type (a letter)");
    static final LetterCodec STATUS = new LetterCodec("CP ", "C, P or blank");

    /** Any character, for columns whose odd content is not ours to refuse. */
    record AsWritten() implements Field.Codec<Character> {
        static final AsWritten AS_WRITTEN = new AsWritten();

        @Override
        public Character parse(String text) {
            return text.charAt(0);
        }

        @Override
        public String print(Character value, int width) {
            return value.toString();
        }
    }

    @Override
    public Character parse(String text) throws Malformed {
        if (allowed.indexOf(text.charAt(0)) < 0) throw new Malformed("'%s' is not %s".formatted(text, rule));
        return text.charAt(0);
    }

    @Override
    public String print(Character value, int width) {
        return value.toString();
    }
}
