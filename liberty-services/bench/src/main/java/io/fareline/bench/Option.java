package io.fareline.bench;

/**
 * A whole number that is set by {@code --name VALUE}, or, where it is a flag, 1 by {@code --name} alone and 0 without.
 *
 * @param meaning in a few words, for the list of benches
 */
public record Option(String name, String meaning, long usual, long least, long most) {
    public Option {
        if (usual < least || usual > most) {
            throw new IllegalArgumentException("The usual value of " + name + " is out of its bounds");
        }
    }

    public static Option number(String name, String meaning, long usual, long most) {
        return new Option(name, meaning, usual, 0, most);
    }

    public static Option flag(String name, String meaning) {
        return new Option(name, meaning, 0, 0, 1);
    }

    boolean isFlag() {
        return usual == 0 && most == 1;
    }

    @Override
    public String toString() {
        return isFlag() ? "--" + name + " (" + meaning + ")" : "--" + name + " N (" + meaning + "; " + usual + ")";
    }
}
