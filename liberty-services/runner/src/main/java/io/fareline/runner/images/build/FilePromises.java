package io.fareline.runner.images.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an image promises about its files: nothing to build, fetch or interpret with, nothing to change, nothing secret. */
final class FilePromises {
    private static final long USER = 1001;
    private static final int SHOWN = 5;
    private static final Pattern PROGRAMS = Pattern.compile("(.*/)?s?bin/[^/]+");
    private static final Set<String> TOOLS = Set.of(
            "apt",
            "apt-get",
            "dpkg",
            "apk",
            "rpm",
            "dnf",
            "microdnf",
            "yum",
            "curl",
            "wget",
            "nc",
            "ssh",
            "gcc",
            "cc",
            "ld",
            "make",
            "mvn",
            "git",
            "perl",
            "python3",
            "gpg",
            "sudo",
            "su",
            "javac",
            "jlink",
            "jshell",
            "jdb");
    private static final List<String> CACHES = List.of("var/cache", "var/lib/apt", "var/log", "root", "home", "tmp");
    private static final List<String> WRITABLE = List.of("tmp", "var/tmp", "var/liberty/output", "var/liberty/logs");
    private static final Pattern KEYS = Pattern.compile(".*\\.(p12|jks|key)|ltpa\\.keys");

    private FilePromises() {}

    static List<String> brokenBy(List<ImageFile> files) {
        var broken = new ArrayList<String>();
        refuse("has programs that make their user somebody else", files, ImageFile::setsId, broken);
        refuse("has tools", files, FilePromises::isTool, broken);
        refuse("has left-over files", files, FilePromises::isLeftOver, broken);
        refuse("lets its user write", files, FilePromises::isWritable, broken);
        refuse("has keys or secrets", files, FilePromises::isSecret, broken);
        if (files.stream().noneMatch(file -> file.path().equals("opt/java/openjdk/bin/java"))) {
            broken.add("it has no JVM at /opt/java/openjdk");
        }
        return broken;
    }

    private static void refuse(String what, List<ImageFile> files, Predicate<ImageFile> wrong, List<String> broken) {
        var found = files.stream().filter(wrong).map(ImageFile::path).toList();
        if (!found.isEmpty()) {
            var more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
            broken.add("it " + what + ": "
                    + String.join(", ", found.stream().limit(SHOWN).toList()) + more);
        }
    }

    private static boolean isTool(ImageFile file) {
        return !file.folder() && PROGRAMS.matcher(file.path()).matches() && TOOLS.contains(file.name());
    }

    private static boolean isLeftOver(ImageFile file) {
        return !file.folder() && CACHES.stream().anyMatch(file::isIn);
    }

    private static boolean isWritable(ImageFile file) {
        return file.isWritableBy(USER) && !WRITABLE.contains(file.path()) && !file.isIn("dev");
    }

    private static boolean isSecret(ImageFile file) {
        return !file.folder()
                && (file.isIn("run/secrets") || KEYS.matcher(file.name()).matches());
    }
}
