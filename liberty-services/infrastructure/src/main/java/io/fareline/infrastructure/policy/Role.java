package io.fareline.infrastructure.policy;

import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A role, whom it trusts, what our policies allow it, and which of AWS' own policies it has. */
public record Role(Resource resource, Policy trust, List<Policy> policies, List<String> managed) {
    private static final Pattern ACCOUNT_OF_CLUSTER = Pattern.compile("system:serviceaccount:([^:*?]+):([^:*?]+)");
    private static final String AWS = "arn:aws:iam::aws:policy/";

    public static List<Role> of(Estate estate) {
        return estate.made("aws_iam_role").stream()
                .map(each -> of(estate, each))
                .toList();
    }

    public String name() {
        return resource.text("name");
    }

    /** The one ServiceAccount that may take it, as namespace and name; empty where it is not for a cluster's pods. */
    public Optional<String> serviceAccount() {
        return trust.statements().stream()
                .flatMap(each -> each.conditions().entrySet().stream())
                .filter(each -> each.getKey().endsWith(":sub"))
                .flatMap(each -> each.getValue().stream())
                .map(ACCOUNT_OF_CLUSTER::matcher)
                .filter(each -> each.matches())
                .map(each -> each.group(1) + "/" + each.group(2))
                .findFirst();
    }

    public boolean allows(String action, String on) {
        return Policy.allow(policies, action, on);
    }

    private static Role of(Estate estate, Resource role) {
        var policies = new ArrayList<Policy>();
        var managed = new ArrayList<String>();
        role.list("inline_policy")
                .forEach(each -> Policy.parse(each.path("policy").asText()).ifPresent(policies::add));
        for (var each : estate.made("aws_iam_role_policy"))
            if (belongs(each, role)) Policy.parse(each.text("policy")).ifPresent(policies::add);
        for (var each : estate.made("aws_iam_role_policy_attachment"))
            if (belongs(each, role)) attached(estate, each, policies, managed);
        role.list("managed_policy_arns").forEach(each -> managed.add(each.asText()));
        return new Role(
                role,
                Policy.parse(role.text("assume_role_policy")).orElse(new Policy(List.of())),
                List.copyOf(policies),
                managed.stream().distinct().toList());
    }

    private static void attached(Estate estate, Resource attachment, List<Policy> policies, List<String> managed) {
        var arn = attachment.text("policy_arn");
        if (arn.startsWith(AWS)) managed.add(arn);
        else
            estate.meant(attachment, "aws_iam_policy", arn)
                    .flatMap(each -> Policy.parse(each.text("policy")))
                    .ifPresentOrElse(policies::add, () -> managed.add(arn));
    }

    private static boolean belongs(Resource policy, Resource role) {
        return policy.stack().equals(role.stack()) && role.isMeantBy(policy.text("role"));
    }
}
