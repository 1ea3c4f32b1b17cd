package io.fareline.bench;

import java.util.List;

/**
 * What is set by {@code --name VALUE}, or, where it is a flag, 1 by {@code --name} alone and 0 without.
 *
 * @param meaning in a few words, for the list of benches
 * @param usual the value where none is given
 */
public record Option(String name, String meaning, String usual, Values values) {
    public Option {
        if (!values.include(usual)) {
            throw new IllegalArgumentException("The usual value of " + name + " is out of its bounds");
        }
    }

    /** A whole number. */
    public Option(String name, String meaning, long usual, long least, long most) {
        this(name, meaning, Long.toString(usual), new Whole(least, most));
    }

    /** What an option may be set to. */
    sealed interface Values {
        boolean include(String value);
    }

    record Whole(long least, long most) implements Values {
        @Override
        public boolean include(String value) {
            try {
                long number = Long.parseLong(value);
                return number >= least && number <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "a whole number from " + least + " to " + most;
        }
    }

    record OneOf(List<String> words) implements Values {
        @Override
        public boolean include(String value) {
            return words.contains(value);
        }

        @Override
        public String toString() {
            return String.join(" or ", words);
        }
    }

    record AnyText() implements Values {
        @Override
        public boolean include(String value) {
            return true;
        }

        @Override
        public String toString() {
            return "any text";
        }
    }

    public static Option number(String name, String meaning, long usual, long most) {
        return new Option(name, meaning, usual, 0, most);
    }

    public static Option flag(String name, String meaning) {
        return new Option(name, meaning, 0, 0, 1);
    }

    /** One of some words, usually the first. */
    public static Option word(String name, String meaning, List<String> words) {
        return new Option(name, meaning, words.getFirst(), new OneOf(List.copyOf(words)));
    }

    /** Such as a folder; usually empty. */
    public static Option text(String name, String meaning) {
        return new Option(name, meaning, "", new AnyText());
    }

    boolean isFlag() {
        return usual.equals("0") && values.equals(new Whole(0, 1));
    }

    @Override
    public String toString() {
        if (isFlag()) return "--" + name + " (" + meaning + ")";
        var letter = values instanceof Whole ? " N" : " TEXT";
        return "--" + name + letter + " (" + meaning + (usual.isEmpty() ? "" : "; " + usual) + ")";
    }
}
