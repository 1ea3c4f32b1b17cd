package io.fareline.manifests.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Jenkins is as the repository says: plugins of one version, secrets that somebody writes, people who sign in elsewhere, and
 * of its clouds only that of main with a role and a credential.
 */
public final class JenkinsIsWritten implements Check {
    private static final Pattern PLUGIN = Pattern.compile("[a-z0-9-]+:[0-9][\\w.-]*");
    private static final Pattern SECRET = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern IMAGE = Pattern.compile("[^:@]+/fareline/jenkins-agent:[0-9]+");
    private static final String VALUES = "spec.source.helm.valuesObject.";
    private static final YAMLMapper YAML = new YAMLMapper();

    /** The label that the Jenkinsfile asks for. */
    private final String label;

    public JenkinsIsWritten(String label) {
        this.label = label;
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        var jenkins = overlay.objects().find("Application", "jenkins").orElseThrow();
        plugins(jenkins, faults);
        secrets(overlay, jenkins, faults);
        try {
            var told = YAML.readTree(jenkins.text(VALUES + "controller.JCasC.configScripts.jenkins"));
            people(jenkins, told, faults);
            for (var cloud : told.at("/jenkins/clouds")) cloud(overlay, jenkins, cloud.path("kubernetes"), faults);
        } catch (IOException e) {
            faults.add(
                    jenkins,
                    "is told what is no YAML: "
                            + e.getMessage().lines().findFirst().orElse(""));
        }
        return faults.all();
    }

    private static void plugins(Manifest jenkins, Faults faults) {
        for (var plugin : Manifest.list(jenkins.at(VALUES + "controller.installPlugins")))
            if (!PLUGIN.matcher(plugin.asText()).matches())
                faults.add(jenkins, "takes any version of the plugin " + plugin.asText());
        if (jenkins.at(VALUES + "controller.installLatestPlugins").asBoolean(true))
            faults.add(jenkins, "takes the latest of what its plugins need");
    }

    /** What is read is mounted, and what is mounted is written. */
    private static void secrets(Overlay overlay, Manifest jenkins, Faults faults) {
        var mounted = Manifest.list(jenkins.at(VALUES + "controller.additionalExistingSecrets"));
        for (var each : mounted) {
            var name = each.path("name").asText();
            var key = each.path("keyName").asText();
            if (!isWritten(overlay, name, key))
                faults.add(jenkins, "mounts " + key + " of " + name + ", which nobody writes");
        }
        var names = mounted.stream()
                .map(each ->
                        each.path("name").asText() + "-" + each.path("keyName").asText())
                .toList();
        for (var script : jenkins.at(VALUES + "controller.JCasC.configScripts"))
            SECRET.matcher(script.asText())
                    .results()
                    .map(each -> each.group(1))
                    .filter(each -> !names.contains(each))
                    .forEach(each -> faults.add(jenkins, "reads the secret " + each + ", which is not mounted"));
    }

    private static boolean isWritten(Overlay overlay, String name, String key) {
        return overlay.objects().find("ExternalSecret", name).stream()
                .flatMap(each -> Manifest.list(each.at("spec.data")).stream())
                .anyMatch(each -> each.path("secretKey").asText().equals(key));
    }

    private static void people(Manifest jenkins, JsonNode told, Faults faults) {
        if (!told.at("/jenkins/securityRealm").has("oic")) faults.add(jenkins, "has accounts of its own");
        var entries = told.at("/jenkins/authorizationStrategy/globalMatrix/entries");
        if (entries.isEmpty()) faults.add(jenkins, "does not say who may do what");
        for (var entry : entries)
            if (List.of("anonymous", "authenticated")
                    .contains(entry.at("/group/name")
                            .asText(entry.at("/user/name").asText())))
                faults.add(jenkins, "allows something to anybody");
        if (told.at("/jenkins/numExecutors").asInt(1) != 0) faults.add(jenkins, "builds in its own process");
    }

    private void cloud(Overlay overlay, Manifest jenkins, JsonNode cloud, Faults faults) throws IOException {
        var name = cloud.path("name").asText();
        if (!cloud.path("usageRestricted").asBoolean())
            faults.add(jenkins, "lends its cloud " + name + " to every folder");
        for (var template : cloud.path("templates")) {
            if (!template.path("label").asText().equals(label))
                faults.add(
                        jenkins, "has agents for " + template.path("label").asText() + ", which no pipeline asks for");
            var pod = YAML.readTree(template.path("yaml").asText()).path("spec");
            var account = overlay.objects()
                    .find("ServiceAccount", template.path("serviceAccount").asText());
            if (account.isEmpty()) faults.add(jenkins, "has agents in " + name + " of no account");
            pod(jenkins, name, pod, faults);
            secrets(overlay, jenkins, name, pod, faults);
            if (!name.equals("main") && isTrusted(account, pod))
                faults.add(jenkins, "gives a role or a secret to what builds " + name);
        }
    }

    private static void pod(Manifest jenkins, String cloud, JsonNode pod, Faults faults) {
        if (pod.path("hostUsers").asBoolean(true))
            faults.add(jenkins, "has agents in " + cloud + " whose root is the node's");
        for (var container : pod.path("containers")) {
            if (!IMAGE.matcher(container.path("image").asText()).matches())
                faults.add(jenkins, "has agents in " + cloud + " of any image");
            if (container.at("/securityContext/privileged").asBoolean(true))
                faults.add(jenkins, "has agents in " + cloud + " that may do anything");
            if (container.at("/resources/limits/memory").isMissingNode())
                faults.add(jenkins, "has agents in " + cloud + " without a limit");
        }
    }

    private static void secrets(Overlay overlay, Manifest jenkins, String cloud, JsonNode pod, Faults faults) {
        for (var volume : pod.path("volumes")) {
            var secret = volume.at("/secret/secretName").asText();
            if (!secret.isEmpty()
                    && overlay.objects().find("ExternalSecret", secret).isEmpty())
                faults.add(jenkins, "mounts " + secret + " in " + cloud + ", which nobody writes");
        }
    }

    private static boolean isTrusted(Optional<Manifest> account, JsonNode pod) {
        return account.flatMap(each -> each.annotation("eks.amazonaws.com/role-arn"))
                        .isPresent()
                || !pod.path("volumes").isEmpty();
    }
}
