package io.fareline.runner.edge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Paths that mean the same to everybody who reads them. Whatever two servers might read in two ways (dot segments, empty
 * segments, escaped slashes, path parameters, escaped delimiters, other encodings than UTF-8) is refused, so that no path
 * is public here and internal behind.
 */
final class PublicPath {
    private static final Pattern HONEST = Pattern.compile("(/|(/[A-Za-z0-9._~!$&'()*+,=:@%-]+)+/?)");
    private static final Pattern AMBIGUOUS_ESCAPE =
            Pattern.compile("%(2[eEfF]|5[cC]|3[bBfF]|2[35]|[01][0-9a-fA-F]|7[fF])");
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    private PublicPath() {}

    static boolean isHonest(String path) {
        return HONEST.matcher(path).matches()
                && !ESCAPE.matcher(path).find()
                && !AMBIGUOUS_ESCAPE.matcher(path).find()
                && !DOTS.matcher(path).find()
                && Escapes.areText(path);
    }

    /** Never forwarded, whatever the table says. */
    static boolean isInternal(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.startsWith("/internal") || lower.startsWith("/health") || lower.startsWith("/metrics");
    }
}
