package io.fareline.infrastructure.atlantis;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import io.fareline.manifests.object.Pod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pull request may have Atlantis do is said where no pull request reaches: nothing is applied that nobody has
 * approved, no workflow is the repository's own, plans have the role that looks, and no provider can be had but one.
 */
public final class ServerDecides {
    private static final Set<String> REQUIRED = Set.of("approved", "mergeable", "undiverged");
    private static final Set<String> COMMANDS = Set.of("version", "plan", "apply", "unlock");
    /** The server's own settings that must be so. */
    private static final Map<String, String> SETTINGS = Map.of(
            "ATLANTIS_ALLOW_FORK_PRS", "false",
            "ATLANTIS_AUTOMERGE", "false",
            "ATLANTIS_CHECKOUT_STRATEGY", "merge",
            "ATLANTIS_REPO_CONFIG", "/etc/atlantis/repos.yaml",
            "ATLANTIS_WEB_BASIC_AUTH", "true",
            "TF_CLI_CONFIG_FILE", "/etc/atlantis/terraform.rc",
            "AWS_CONFIG_FILE", "/etc/atlantis/aws-config");

    public List<String> faults(Estate delivery) {
        var faults = new Faults();
        var settings = data(delivery, "atlantis");
        SETTINGS.forEach((name, wanted) -> {
            var said = settings.path(name).asText("nothing");
            if (!said.equals(wanted)) faults.add(name + " is " + said + ", and must be " + wanted);
        });
        for (var each : settings.path("ATLANTIS_ALLOW_COMMANDS").asText("all").split(","))
            if (!COMMANDS.contains(each)) faults.add("Anybody may order: " + each);
        if (settings.path("ATLANTIS_GH_TEAM_ALLOWLIST").asText("*").contains("*"))
            faults.add("Everybody may give orders");
        if (settings.path("ATLANTIS_REPO_ALLOWLIST").asText("*").contains("*")) faults.add("Any repository may call");
        var config = data(delivery, "atlantis-config");
        var repositories =
                Manifests.parse(config.path("repos.yaml").asText()).all().getFirst();
        for (var each : repositories.at("repos")) repository(each, faults);
        if (!config.path("terraform.rc")
                .asText()
                .matches("(?s).*direct \\{\\s*include = \\[\"registry.terraform.io/hashicorp/aws\"]\\s*}.*"))
            faults.add("Terraform may fetch any provider, and so run any program");
        token(delivery, faults);
        return faults.all();
    }

    private static void repository(JsonNode repository, Faults faults) {
        var id = repository.path("id").asText();
        if (id.startsWith("/")) faults.add(id + " may be any repository");
        if (!repository.path("branch").asText().equals("/^main$/"))
            faults.add(id + " may be merged elsewhere than into main");
        for (var each : List.of("apply_requirements", "import_requirements")) {
            var said = texts(repository.path(each));
            if (!said.containsAll(REQUIRED)) faults.add(id + " has " + each + " " + said);
        }
        if (!texts(repository.path("plan_requirements")).contains("undiverged"))
            faults.add(id + " plans what is out of date");
        if (repository.path("allow_custom_workflows").asBoolean(true)) faults.add(id + " may bring its own workflows");
        if (!texts(repository.path("allowed_overrides")).isEmpty())
            faults.add(id + " may override " + texts(repository.path("allowed_overrides")));
        if (!repository.path("autodiscover").path("mode").asText().equals("disabled"))
            faults.add(id + " has projects that nobody listed");
        if (!repository.path("workflow").asText().equals("fareline")) faults.add(id + " has another workflow");
    }

    /** Variables that name the token would come before the profile, and both roles would be the pod's own. */
    private static void token(Estate delivery, Faults faults) {
        for (var pod : Pod.of(delivery.cluster().objects()))
            if (pod.owner().is("StatefulSet", "atlantis")
                    && !pod.annotation("eks.amazonaws.com/skip-containers")
                            .asText()
                            .equals("atlantis"))
                faults.add(pod.owner(), "is given the pod's own role in place of a profile");
    }

    /** Of a ConfigMap whose name may end in a hash. */
    static JsonNode data(Estate delivery, String name) {
        return delivery.cluster().of("ConfigMap").stream()
                .filter(each -> each.name().matches(name + "-[a-z0-9]{10}"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no ConfigMap " + name))
                .at("data");
    }

    private static Set<String> texts(JsonNode list) {
        return Manifest.list(list).stream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}
