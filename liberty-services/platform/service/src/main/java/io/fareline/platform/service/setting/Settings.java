package io.fareline.platform.service.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every setting that the files of an archive describe; one that a service says itself is that of the service. */
public final class Settings {
    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final String OWN_LIBRARY = "config_ordinal=90";

    private final List<Setting> all;

    private Settings(List<Setting> all) {
        this.all = List.copyOf(all);
    }

    public static Settings of(ClassLoader archive) {
        var own = new ArrayList<Setting>();
        var shared = new ArrayList<Setting>();
        try {
            for (URL file : Collections.list(archive.getResources(FILE))) {
                String text;
                try (var in = file.openStream()) {
                    text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
                // Libraries of others bring such files too, and describe nothing.
                if (!text.contains("#:")) continue;
                (text.contains(OWN_LIBRARY) ? shared : own).addAll(SettingFile.read(text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The settings of the archive cannot be read.", unreadable);
        }
        return of(own, shared);
    }

    static Settings of(List<Setting> own, List<Setting> shared) {
        var all = new ArrayList<>(own);
        shared.stream()
                .filter(one -> own.stream().noneMatch(other -> other.name().equals(one.name())))
                .forEach(all::add);
        return new Settings(all);
    }

    public List<Setting> all() {
        return all;
    }

    public Optional<Setting> named(String name) {
        return all.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
