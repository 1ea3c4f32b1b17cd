package io.fareline.manifests.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever an overlay starts beside the services is verified by the policy of its environment: the namespace and the image
 * are of those that the policy looks at, and the policy denies, for want of a signature of the pipeline's key as well as of
 * a list of parts.
 */
public final class ImagesAreVerified implements Check {
    static final String POLICY = "signed-images";
    private static final String KEY = "awskms:///arn:aws:kms:%s:444444444444:alias/fareline-signing";
    /** The mesh puts in its proxy, which the policy takes from one place. */
    private static final String INJECTED = "auto";

    private final Manifests environment;

    /** @param environment what Argo CD keeps in the cluster */
    public ImagesAreVerified(Manifests environment) {
        this.environment = environment;
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        var policy = environment.find("ImageValidatingPolicy", POLICY);
        if (policy.isEmpty()) {
            faults.add("There is no policy " + POLICY);
            return faults.all();
        }
        strictness(policy.get(), overlay.region().orElse("nowhere"), faults);
        var globs = Manifest.list(policy.get().at("spec.matchImageReferences")).stream()
                .map(each -> glob(each.path("glob").asText()))
                .toList();
        var registry = literal(policy.get(), "registry");
        for (var pod : overlay.pods()) {
            if (!pod.namespace().equals("fareline")) continue;
            for (var container : pod.containers()) {
                var image = container.path("image").asText();
                if (image.equals(INJECTED)) continue;
                if (globs.stream().noneMatch(glob -> glob.matcher(image).matches()))
                    faults.add(pod, container, "is not looked at by the policy: " + image);
                else if (!image.startsWith(registry))
                    faults.add(pod, container, "is refused, since it does not come from " + registry + ": " + image);
            }
        }
        return faults.all();
    }

    /** The pair of keys has a replica in each region, so that nobody asks in one that is lost. */
    static String key(String region) {
        return KEY.formatted(region);
    }

    private static void strictness(Manifest policy, String region, Faults faults) {
        if (!texts(policy.at("spec.validationActions")).equals("Deny")) faults.add(policy, "denies nothing");
        if (!policy.text("spec.failurePolicy").equals("Fail")) faults.add(policy, "lets in what it cannot ask about");
        var namespaces = Manifest.list(policy.at("spec.matchConstraints.namespaceSelector.matchExpressions")).stream()
                .filter(each -> each.path("operator").asText().equals("In"))
                .flatMap(each -> Manifest.list(each.path("values")).stream().map(JsonNode::asText))
                .toList();
        if (!namespaces.contains("fareline")) faults.add(policy, "does not look at the namespace fareline");
        var rule = Manifest.list(policy.at("spec.matchConstraints.resourceRules"));
        for (var wanted : List.of("pods", "pods/ephemeralcontainers"))
            if (rule.stream().noneMatch(each -> takes(each, wanted)))
                faults.add(policy, "does not look at new " + wanted);
        var keys = Manifest.list(policy.at("spec.attestors")).stream()
                .map(each -> Manifest.at(each, "cosign.key.kms").asText())
                .toList();
        if (!keys.equals(List.of(key(region)))) faults.add(policy, "trusts another than the pipeline's key: " + keys);
        var rules = Manifest.list(policy.at("spec.validations")).stream()
                .map(each -> each.path("expression").asText())
                .collect(Collectors.joining("\n"));
        for (var call : List.of("verifyImageSignatures(", "verifyAttestationSignatures("))
            if (!rules.contains(call)) faults.add(policy, "does without " + call.replace("(", ""));
    }

    private static boolean takes(JsonNode rule, String resource) {
        return Stream.of("CREATE", "UPDATE")
                        .allMatch(each -> texts(rule.path("operations")).contains(each))
                && Manifest.list(rule.path("resources")).stream()
                        .anyMatch(each -> each.asText().equals(resource));
    }

    private static String texts(JsonNode list) {
        return Manifest.list(list).stream().map(JsonNode::asText).collect(Collectors.joining(","));
    }

    /** A variable that only puts texts together. */
    private static String literal(Manifest policy, String variable) {
        return Manifest.list(policy.at("spec.variables")).stream()
                .filter(each -> each.path("name").asText().equals(variable))
                .map(each -> each.path("expression").asText())
                .map(each -> each.replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", ""))
                .findFirst()
                .orElse("nowhere");
    }

    /** As the policy's engine reads it: a star is anything, slashes too. */
    private static Pattern glob(String glob) {
        return Pattern.compile(
                Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
