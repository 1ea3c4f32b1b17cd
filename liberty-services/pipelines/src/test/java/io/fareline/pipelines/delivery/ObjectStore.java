package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * An {@code aws} that keeps objects in a folder for each bucket as S3 does for these buckets: it counts the sum itself and
 * refuses other bytes, writes over nothing, and takes no write that does not ask for that. A file {@code rival} runs before each
 * write, as if somebody else were a moment faster.
 */
final class ObjectStore {
    private static final String AWS = """
            #!/bin/bash
            set -euo pipefail
            root='%s'
            error() { echo "An error occurred ($1) when calling the $2 operation: $3" >&2; exit 254; }
            operation=$2 bucket='' key='' body='' sum='' only_new=''
            [ "$1" = s3api ] || exit 252
            shift 2
            while [ $# -gt 0 ]; do
              case $1 in
                --bucket) bucket=$2 ;;
                --key) key=$2 ;;
                --body) body=$2 ;;
                --checksum-sha256) sum=$2 ;;
                --if-none-match) only_new=$2 ;;
                --region) region=$2 ;;
                --checksum-mode | --query | --output) ;;
                *) echo "Unknown options: $1" >&2; exit 252 ;;
              esac
              shift 2
            done
            [ ! -e "$root/away" ] || error ServiceUnavailable "$operation" "Please reduce your request rate."
            [ -d "$root/$bucket" ] || [ "$operation" = head-object ] || error NoSuchBucket "$operation" "The specified bucket does not exist"
            [ "$(cat "$root/$bucket/region" 2>/dev/null || echo "$region")" = "$region" ] || error 301 "$operation" "Moved Permanently"
            file=$root/$bucket/$key
            count() { openssl dgst -sha256 -binary <"$1" | openssl base64 -A; }
            case $operation in
              head-object)
                [ -f "$file" ] || error 404 HeadObject "Not Found"
                count "$file"
                echo
                ;;
              put-object)
                echo "$bucket" >>"$root/puts"
                if [ -e "$root/rival" ]; then . "$root/rival"; fi
                [ "$only_new" = '*' ] || error AccessDenied PutObject "explicit deny in a resource-based policy"
                [ "$(count "$body")" = "$sum" ] || error BadDigest PutObject "The SHA256 you specified did not match"
                [ ! -e "$file" ] || error PreconditionFailed PutObject "At least one of the pre-conditions did not hold"
                cp "$body" "$file"
                ;;
              *) exit 252 ;;
            esac
            """;

    private final Path root;

    ObjectStore(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("s3"));
        var program = Files.createDirectories(folder.resolve("programs")).resolve("aws");
        Files.writeString(program, AWS.formatted(root));
        assertTrue(program.toFile().setExecutable(true));
    }

    void make(String bucket, String region) throws IOException {
        Files.createDirectories(root.resolve(bucket).resolve("rotation"));
        Files.writeString(root.resolve(bucket).resolve("region"), region + "\n");
    }

    void lose(String bucket) throws IOException {
        Files.move(root.resolve(bucket), root.resolve(bucket + ".lost"));
    }

    Map<String, String> path() {
        return Map.of("PATH", root.resolveSibling("programs") + ":" + System.getenv("PATH"));
    }

    Path object(String bucket, String key) {
        return root.resolve(bucket).resolve(key);
    }

    void is(String state, String script) throws IOException {
        Files.writeString(root.resolve(state), script);
    }

    /** How often somebody has tried to write, whatever came of it. */
    int puts() throws IOException {
        var file = root.resolve("puts");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    List<Path> objects(String bucket) throws IOException {
        try (var files = Files.walk(root.resolve(bucket).resolve("rotation"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
