package io.fareline.runner.configuration;

import io.fareline.platform.service.setting.Setting;
import io.fareline.platform.service.setting.Setting.Mark;
import io.fareline.platform.service.setting.SettingFile;
import io.fareline.runner.configuration.Repository.Module;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All settings with the services that have them, and what is wrong between them and the code. */
record Documented(List<Entry> entries, List<String> faults) {
    /** Read by Liberty itself, which no text of ours shows. */
    private static final Set<String> LIBERTYS =
            Set.of("keystore_password", "ltpa_keys_password", "VARIABLE_SOURCE_DIRS");

    /** A setting as one or more services have it. */
    record Entry(Setting setting, List<String> services) {}

    static Documented of(List<Module> shared, List<Module> services) {
        var common = new ArrayList<Setting>();
        shared.forEach(module -> common.addAll(SettingFile.read(module.descriptions())));
        var sharedReads = shared.stream().map(Reads::of).toList();
        var faults = new ArrayList<String>();
        Map<Setting, List<String>> having = new LinkedHashMap<>();
        for (Module service : services) {
            var settings = new ArrayList<>(SettingFile.read(service.descriptions()));
            common.stream()
                    .filter(one -> settings.stream().noneMatch(own -> own.name().equals(one.name())))
                    .toList()
                    .forEach(settings::add);
            settings.forEach(setting ->
                    having.computeIfAbsent(setting, _ -> new ArrayList<>()).add(service.name()));
            unread(service, sharedReads, settings, faults);
        }
        undescribed(shared, services, having.keySet(), faults);
        var entries = having.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing((Entry entry) -> entry.setting().name())
                        .thenComparing(entry -> entry.services().getFirst()))
                .toList();
        return new Documented(entries, faults);
    }

    private static void unread(Module service, List<Reads> shared, List<Setting> settings, List<String> faults) {
        var reads = new ArrayList<>(shared);
        reads.add(Reads.of(service));
        for (Setting setting : settings) {
            String name = setting.name();
            if (reads.stream().noneMatch(each -> isRead(name, each)))
                faults.add(name + " is described for " + service.name() + " and read nowhere");
            if (setting.is(Mark.SECRET) && setting.fallback().isPresent())
                faults.add(name + " is a secret and has a default");
        }
    }

    private static boolean isRead(String name, Reads reads) {
        if (reads.names().contains(name) || LIBERTYS.contains(name)) return true;
        if (name.startsWith("mp.")) return true;
        int slash = name.indexOf('/');
        if (slash > 0) {
            String reader = name.substring(0, slash);
            return reads.clients().contains(reader) || reads.classes().contains(reader);
        }
        return name.matches("fareline\\.[a-z]+\\.url") && reads.names().contains(Reads.ANY_ADDRESS);
    }

    private static void undescribed(
            List<Module> shared, List<Module> services, Set<Setting> settings, List<String> faults) {
        var described = new TreeSet<>(settings.stream().map(Setting::name).toList());
        var all = new ArrayList<>(shared);
        all.addAll(services);
        for (Module module : all)
            for (String name : Reads.of(module).names())
                if (!described.contains(name) && !name.equals(Reads.ANY_ADDRESS))
                    faults.add(name + " is read by " + module.name() + " and described nowhere");
        for (Module service : services) wrongDefaults(service, settings, faults);
    }

    /** A default that server.xml gives is the described one. */
    private static void wrongDefaults(Module service, Set<Setting> settings, List<String> faults) {
        var variables = Pattern.compile("<variable name=\"([^\"]+)\" defaultValue=\"([^\"]+)\"")
                .matcher(service.server());
        while (variables.find()) {
            String name = variables.group(1);
            String value = variables.group(2);
            var described = settings.stream()
                    .filter(setting -> setting.name().equals(name))
                    .findFirst();
            if (described.isEmpty())
                faults.add(name + " is a variable of " + service.name() + " and described nowhere");
            else if (described.get().fallback().stream().anyMatch(text -> !text.equals(value)))
                faults.add(name + " has the default " + value + " in the server of " + service.name()
                        + ", and is described with "
                        + described.get().fallback().get());
        }
    }
}
