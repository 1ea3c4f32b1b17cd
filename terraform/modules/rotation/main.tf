locals {
  name = "fareline-rotation"

  # What Secrets Manager rotates in steps, by the name of the secret.
  logins = { for service, arn in var.login_secrets : "${service}/database" => arn }
  owners = { for service, arn in var.owner_secrets : "${service}/database-owner" => arn }

  # The sandbox provider is told its passwords at its start alone: they are made once, and never by a schedule.
  scheduled_logins = { for name, arn in local.logins : name => arn if !startswith(name, "sandbox-provider/") }
  scheduled_owners = { for name, arn in local.owners : name => arn if !startswith(name, "sandbox-provider/") }

  written_secrets = concat(
    values(local.logins), values(local.owners), values(var.redis_secrets), [for ring in var.key_ring_secrets : ring.arn]
  )

  settings = jsonencode({
    database             = { host = var.database_endpoint, port = var.database_port, administrator = var.administrator_secret_arn }
    logins               = var.login_secrets
    owners               = var.owner_secrets
    redis                = { secrets = var.redis_secrets, group = local.redis_group, period_days = var.redis_period_days }
    rings                = { for name, ring in var.key_ring_secrets : name => merge({ arn = ring.arn, kind = ring.kind }, var.key_ring_times[ring.kind]) }
    close_after_minutes  = var.close_after_minutes
    close_patience_hours = var.close_patience_hours
  })

  # AWS says hashes in base64, of which a sign is six bits and so three hexadecimal digits are two signs.
  base64 = split("", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  threes = [for place in range(0, 63, 3) : parseint(substr(var.package.sha256, place, 3), 16)]
  package_hash = join("", concat(
    flatten([for three in local.threes : [local.base64[floor(three / 64)], local.base64[three % 64]]]),
    [local.base64[parseint(substr(var.package.sha256, 63, 1), 16) * 4], "="],
  ))

  redis_group = reverse(split(":", var.redis_replication_group_arn))[0]
}

resource "aws_lambda_function" "this" {
  function_name = local.name
  description   = "Rotates secrets in the steps of docs/runbooks/rotate-a-secret.md"
  role          = aws_iam_role.this.arn

  runtime          = "python3.13"
  architectures    = ["arm64"]
  handler          = "rotation.handler.handle"
  s3_bucket        = var.package.bucket
  s3_key           = "rotation/${var.package.sha256}.zip"
  source_code_hash = local.package_hash
  memory_size      = 512
  timeout          = 300
  kms_key_arn      = var.secrets_key_arn

  # One at a time: no two rotations meet at one secret, and what is in between two calls is nobody's but this run's.
  reserved_concurrent_executions = 1

  environment {
    variables = { FARELINE_ROTATION = local.settings }
  }

  vpc_config {
    subnet_ids         = var.subnet_ids
    security_group_ids = [aws_security_group.this.id]
  }

  logging_config {
    log_format            = "JSON"
    log_group             = aws_cloudwatch_log_group.this.name
    application_log_level = "INFO"
    system_log_level      = "WARN"
  }

  lifecycle {
    precondition {
      condition     = length(local.settings) <= 3800
      error_message = "The settings are longer than the 4 KB that Lambda takes as environment: give fewer secrets."
    }
  }

  # Without them the first run would fail.
  depends_on = [aws_iam_role_policy.this, aws_vpc_security_group_ingress_rule.database]
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/fareline/rotation"
  kms_key_id        = var.logs_key_arn
  retention_in_days = 365
}

resource "aws_lambda_function_event_invoke_config" "this" {
  function_name                = aws_lambda_function.this.function_name
  maximum_event_age_in_seconds = 3600
  maximum_retry_attempts       = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.given_up.arn
    }
  }
}

# What has been given up: the event and what was said, which holds no secret.
resource "aws_sqs_queue" "given_up" {
  name                      = "${local.name}-given-up"
  kms_master_key_id         = var.secrets_key_arn
  message_retention_seconds = 1209600
}

resource "aws_security_group" "this" {
  name        = local.name
  description = "The function that rotates secrets: it reaches out and nobody reaches it"
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id            = var.database_security_group_id
  description                  = "From the rotation of secrets"
  referenced_security_group_id = aws_security_group.this.id
  ip_protocol                  = "tcp"
  from_port                    = var.database_port
  to_port                      = var.database_port
}

resource "aws_vpc_security_group_egress_rule" "database" {
  security_group_id            = aws_security_group.this.id
  description                  = "To the database"
  referenced_security_group_id = var.database_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.database_port
  to_port                      = var.database_port
}

resource "aws_vpc_security_group_egress_rule" "aws" {
  security_group_id = aws_security_group.this.id
  description       = "To Secrets Manager, KMS and ElastiCache"
  # ElastiCache has public addresses that change; what may be asked of AWS is said by the role.
  cidr_ipv4   = "0.0.0.0/0"
  ip_protocol = "tcp"
  from_port   = 443
  to_port     = 443
}
