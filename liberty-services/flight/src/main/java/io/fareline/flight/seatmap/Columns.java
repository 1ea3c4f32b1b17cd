package io.fareline.flight.seatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The letters of a row from left to right, with a blank for each aisle, such as {@code ABC DEF}. What stands between two
 * aisles, or an aisle and the wall, is a block.
 */
public record Columns(String text) {
    private static final Pattern FORM = Pattern.compile("[A-HJ-Z]{1,6}( [A-HJ-Z]{1,6}){0,2}");

    /** What is wrong with it, or nothing. */
    static String fault(String text) {
        if (!FORM.matcher(text).matches())
            return "must be letters without I, with one blank for each of at most two aisles";
        var letters = text.replace(" ", "");
        for (int place = 1; place < letters.length(); place++)
            if (letters.charAt(place) <= letters.charAt(place - 1)) return "must be in the order of the alphabet";
        return "";
    }

    /** Where that letter stands, aisles counted, or -1. */
    int place(char letter) {
        return letter == ' ' ? -1 : text.indexOf(letter);
    }

    int block(int place) {
        return (int)
                text.substring(0, place).chars().filter(each -> each == ' ').count();
    }

    int seats() {
        return text.replace(" ", "").length();
    }

    /** Both where a single seat stands between window and aisle. */
    List<Characteristic> position(int place) {
        var found = new ArrayList<Characteristic>();
        if (place == 0 || place == text.length() - 1) found.add(Characteristic.WINDOW);
        if (isAisle(place - 1) || isAisle(place + 1)) found.add(Characteristic.AISLE);
        return found.isEmpty() ? List.of(Characteristic.MIDDLE) : found;
    }

    private boolean isAisle(int place) {
        return place >= 0 && place < text.length() && text.charAt(place) == ' ';
    }
}
