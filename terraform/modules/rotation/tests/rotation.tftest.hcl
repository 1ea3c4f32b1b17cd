mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/fareline-rotation" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-central-1:111111111111:function:fareline-rotation" }
  }
  mock_resource "aws_sqs_queue" {
    defaults = { arn = "arn:aws:sqs:eu-central-1:111111111111:fareline-rotation-given-up" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:/fareline/rotation" }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = { arn = "arn:aws:events:eu-central-1:111111111111:rule/fareline-rotation" }
  }
}

variables {
  vpc_id                      = "vpc-0a1b2c3d4e5f60718"
  subnet_ids                  = ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"]
  database_security_group_id  = "sg-0a1b2c3d4e5f60718"
  database_endpoint           = "database.fareline.internal"
  administrator_secret_arn    = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!cluster-a"
  login_secrets               = { booking = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/booking/database-a", sandbox-provider = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/sandbox-provider/database-b" }
  owner_secrets               = { booking = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/booking/database-owner-c", sandbox-provider = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/sandbox-provider/database-owner-d" }
  redis_secrets               = { booking = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/booking/redis-e" }
  key_ring_secrets            = { "auth/signing-keys" = { arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/auth/signing-keys-f", kind = "signing" } }
  secrets_key_arn             = "arn:aws:kms:eu-central-1:111111111111:key/11111111-1111-1111-1111-111111111111"
  logs_key_arn                = "arn:aws:kms:eu-central-1:111111111111:key/22222222-2222-2222-2222-222222222222"
  package                     = { bucket = "fareline-packages-444444444444", sha256 = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9" }
  redis_replication_group_arn = "arn:aws:elasticache:eu-central-1:111111111111:replicationgroup:fareline"
  page_topic_arn              = "arn:aws:sns:eu-central-1:111111111111:fareline-page"
}

run "rotation" {
  command = apply

  assert {
    condition     = aws_lambda_function.this.reserved_concurrent_executions == 1 && aws_lambda_function.this.runtime == "python3.13" && aws_lambda_function.this.architectures == tolist(["arm64"])
    error_message = "The function runs once at a time, by Python 3.13 on arm64."
  }

  # The hash of "bar", of which the other writing is known.
  assert {
    condition     = aws_lambda_function.this.source_code_hash == base64sha256("bar") && aws_lambda_function.this.source_code_hash == "/N4rLtula/QIYB+3If6bXDONEO5CnqBPrlURto+/j7k="
    error_message = "The hash is another in base64, so that a changed package is no change, or none is always one."
  }

  assert {
    condition     = aws_lambda_function.this.s3_bucket == "fareline-packages-444444444444" && aws_lambda_function.this.s3_key == "rotation/${sha256("bar")}.zip"
    error_message = "The package is taken from where nobody puts it."
  }

  assert {
    condition     = jsondecode(aws_lambda_function.this.environment[0].variables.FARELINE_ROTATION) == jsondecode(file("tests/settings.json"))
    error_message = "The settings are those of tests/settings.json, which the tests of the function read."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this.kms_key_id == var.logs_key_arn && aws_sqs_queue.given_up.kms_master_key_id == var.secrets_key_arn && aws_lambda_function.this.kms_key_arn == var.secrets_key_arn
    error_message = "Log, queue and settings are encrypted by keys of ours."
  }

  assert {
    condition     = join(" ", keys(aws_secretsmanager_secret_rotation.this)) == "booking/database booking/database-owner"
    error_message = "Logins and owners are rotated by schedule, those of the sandbox provider are not."
  }

  assert {
    condition     = length(distinct([for rotation in aws_secretsmanager_secret_rotation.this : rotation.rotation_rules[0].schedule_expression])) == length(aws_secretsmanager_secret_rotation.this)
    error_message = "No two rotations begin in the same hour."
  }

  assert {
    condition     = { for name, target in aws_cloudwatch_event_target.this : name => jsondecode(target.input).do } == { fill = "fill", close-logins = "close-logins", tend-rings = "tend-rings", tend-redis = "tend-redis" }
    error_message = "What Secrets Manager does not rotate is tended by schedules, and no schedule makes a token the only one."
  }

  assert {
    condition     = keys(aws_lambda_permission.secrets_manager) == keys(aws_secretsmanager_secret_rotation.this) && alltrue([for permission in aws_lambda_permission.secrets_manager : startswith(permission.source_arn, "arn:aws:secretsmanager:")])
    error_message = "Secrets Manager may call the function for these secrets alone."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role_policy.this.policy).Statement :
      statement.Effect == "Deny" || statement.Sid == "Network" || !contains(flatten([statement.Resource]), "*")
    ])
    error_message = "Nothing is allowed on everything but what Lambda does to the network."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role_policy.this.policy).Statement :
      statement.Effect == "Deny" || alltrue([for action in flatten([statement.Action]) : !strcontains(action, "*")])
    ])
    error_message = "Actions are named one by one."
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : length(statement.Resource) if statement.Sid == "Secrets"
    ] == [6]
    error_message = "The six secrets may be written, and the administrator's may not."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.database.referenced_security_group_id == aws_security_group.this.id && aws_vpc_security_group_ingress_rule.database.from_port == 5432
    error_message = "The database lets the function in at its port."
  }

  assert {
    condition     = alltrue([for alarm in [aws_cloudwatch_metric_alarm.errors, aws_cloudwatch_metric_alarm.given_up] : alarm.alarm_actions == toset([var.page_topic_arn])])
    error_message = "Somebody is told."
  }

  assert {
    condition     = aws_lambda_function_event_invoke_config.this.destination_config[0].on_failure[0].destination == aws_sqs_queue.given_up.arn
    error_message = "What is given up is kept."
  }
}

# Each digit counts, the last one too.
run "another_package_is_another_hash" {
  command = plan

  variables {
    package = { bucket = "fareline-packages-444444444444-eu-west-1", sha256 = sha256("foo") }
  }

  assert {
    condition     = aws_lambda_function.this.source_code_hash == base64sha256("foo") && aws_lambda_function.this.s3_bucket == "fareline-packages-444444444444-eu-west-1"
    error_message = "Another package has the hash of this one, or is looked for at home."
  }
}
