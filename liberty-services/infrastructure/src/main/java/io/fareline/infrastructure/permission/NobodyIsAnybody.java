package io.fareline.infrastructure.permission;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.infrastructure.policy.Policy;
import io.fareline.infrastructure.policy.Statement;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nothing is allowed to everybody, but where a condition names whose; nor to another account than ours; and a service of AWS
 * acts for a resource or an account that is named.
 */
public final class NobodyIsAnybody implements Check {
    private static final Set<String> OURS = Set.of("111111111111", "222222222222", "333333333333", "444444444444");
    private static final Pattern WAYS_OUT =
            Pattern.compile("arn:aws:iam::(" + String.join("|", OURS) + "):role/fareline-.*"
                    + "|arn:aws:s3:::prod-[a-z0-9-]+-starport-layer-bucket/\\*"
                    + "|arn:aws:s3:::prod-registry-k8s-io-[a-z0-9-]+/\\*");
    private static final List<String> WHOSE = List.of(
            "aws:PrincipalAccount",
            "aws:PrincipalArn",
            "aws:ResourceAccount",
            "aws:SourceAccount",
            "kms:CallerAccount");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        estate.made().forEach(resource -> Policy.in(resource).stream()
                .flatMap(each -> each.statements().stream())
                .filter(Statement::isAllow)
                .forEach(statement -> {
                    if (statement.root().has("NotPrincipal"))
                        faults.add(resource.id() + " allows all but some: " + statement.root());
                    for (var who : statement.principals())
                        if (!isKnown(who, statement) && !isWayOut(resource, statement))
                            faults.add(resource.id() + " lets " + who.getValue() + " "
                                    + String.join(", ", statement.actions()));
                }));
        return faults.all();
    }

    private static boolean isKnown(Map.Entry<String, String> who, Statement statement) {
        return switch (who.getKey()) {
            case "Service" -> !who.getValue().contains("*");
            case "Federated" -> true; // TrustIsExact asks for more.
            case "AWS" ->
                who.getValue().equals("*")
                        ? isNarrowed(statement)
                        : OURS.stream()
                                .anyMatch(each -> who.getValue().equals(each)
                                        || who.getValue().startsWith("arn:aws:iam::" + each + ":")
                                                && !who.getValue().contains("*"));
            default -> false;
        };
    }

    /** Through an endpoint anybody may go to what is ours, or is nobody's secret. */
    private static boolean isWayOut(Resource resource, Statement statement) {
        return resource.type().equals("aws_vpc_endpoint")
                && !statement.resources().isEmpty()
                && statement.resources().stream()
                        .allMatch(each -> WAYS_OUT.matcher(each).matches());
    }

    private static boolean isNarrowed(Statement statement) {
        return statement.conditions().entrySet().stream()
                .filter(each -> each.getKey().startsWith("StringEquals ")
                        || each.getKey().startsWith("ArnEquals "))
                .filter(each -> WHOSE.contains(each.getKey().replaceFirst("^[^ ]+ ", "")))
                .anyMatch(each ->
                        each.getValue().stream().allMatch(value -> OURS.stream().anyMatch(value::contains)));
    }
}
