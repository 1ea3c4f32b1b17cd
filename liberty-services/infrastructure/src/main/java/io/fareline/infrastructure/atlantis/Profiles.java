package io.fareline.infrastructure.atlantis;

import io.fareline.infrastructure.estate.Estate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The profiles of AWS that Atlantis takes: each environment's two roles, by the external id that their trust asks for. */
public final class Profiles {
    private static final Pattern SECTION = Pattern.compile("(?m)^\\[profile (?<name>[^\\]]+)]$(?<body>[^\\[]*)");
    private static final Pattern SETTING = Pattern.compile("(?m)^(?<name>\\w+) = (?<value>.+)$");

    private Profiles() {}

    static Map<String, Map<String, String>> of(Estate delivery) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        var text = ServerDecides.data(delivery, "atlantis-config")
                .path("aws-config")
                .asText();
        SECTION.matcher(text).results().forEach(section -> {
            var settings = new LinkedHashMap<String, String>();
            SETTING.matcher(section.group(2)).results().forEach(each -> settings.put(each.group(1), each.group(2)));
            all.put(section.group(1), settings);
        });
        return all;
    }

    /** What is wrong with the two profiles of an environment in an account. */
    public static List<String> faults(Estate delivery, String environment, String account) {
        return List.of("plan", "apply").stream()
                .flatMap(what -> {
                    var name = environment + "-" + what;
                    var found = of(delivery).getOrDefault(name, Map.of());
                    var wanted = Map.of(
                            "role_arn",
                            "arn:aws:iam::" + account + ":role/fareline-terraform-" + what,
                            "external_id",
                            environment.replaceFirst("-recovery$", ""),
                            "source_profile",
                            "atlantis");
                    return wanted.entrySet().stream()
                            .filter(each -> !each.getValue().equals(found.get(each.getKey())))
                            .map(each -> "The profile " + name + " has " + each.getKey() + " "
                                    + found.get(each.getKey()) + ", and it must be " + each.getValue());
                })
                .sorted()
                .toList();
    }
}
