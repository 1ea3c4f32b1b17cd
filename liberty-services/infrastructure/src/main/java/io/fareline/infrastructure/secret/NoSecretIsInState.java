package io.fareline.infrastructure.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import io.fareline.manifests.secret.NoSecretIsWritten;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** State has no passwords: nothing that makes one, reads one or is given one, and nothing that looks like one. */
public final class NoSecretIsInState implements Check {
    private static final Set<String> MAKE_OR_READ = Set.of(
            "aws_secretsmanager_secret_version",
            "aws_secretsmanager_random_password",
            "aws_iam_access_key",
            "aws_iam_user_login_profile",
            "aws_ssm_parameter",
            "aws_kms_secrets",
            "aws_ecr_authorization_token",
            "aws_eks_cluster_auth",
            "random_password",
            "tls_private_key");
    private static final List<String> GIVEN =
            List.of("master_password", "password", "auth_token", "passwords", "secret_string", "private_key");

    /** Hashes of what a function is made of, which look like anything. */
    private static final List<String> HASHES = List.of("source_code_hash", "code_sha256");

    private static final String PACKED = "user_data";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ARN = Pattern.compile("arn:aws:[a-z0-9:/*_-][^\"\\\\ ]*");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        for (var each : estate.resources()) {
            if (MAKE_OR_READ.contains(each.type())) faults.add(each.id() + " keeps a secret in the state");
            for (var attribute : GIVEN)
                if (each.says(attribute))
                    faults.add(each.id() + " is given its " + attribute + ", which the state keeps");
        }
        for (var each : estate.made("aws_rds_cluster"))
            if (!each.at("manage_master_user_password").asBoolean()
                    && each.text("global_cluster_identifier").isEmpty())
                faults.add(each.id() + " does not leave its master password to Secrets Manager");
        for (var each : estate.resources()) {
            var written = new Manifests(List.of(new Manifest(named(each.values()))));
            var found = new NoSecretIsWritten().faults(new Overlay("", written));
            for (var fault : found) faults.add(each.id() + " " + fault.strip());
        }
        return faults.all();
    }

    /** Without what AWS calls things, since such names are long and have letters of all kinds; and with what is packed. */
    private static JsonNode named(JsonNode values) {
        try {
            var text = ARN.matcher(values.toString()).replaceAll("arn");
            if (!(JSON.readTree(text) instanceof ObjectNode all)) return values;
            all.remove(HASHES);
            var packed = all.path(PACKED);
            if (packed.isTextual()) all.put(PACKED, unpacked(packed.asText()));
            return all;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unpacked(String packed) {
        return new String(Base64.getMimeDecoder().decode(packed), StandardCharsets.UTF_8);
    }
}
