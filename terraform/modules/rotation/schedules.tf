locals {
  # No two in the same hour, since the function runs once at a time.
  rotations = merge(
    { for hour, name in sort(keys(local.scheduled_logins)) : name => {
      arn = local.scheduled_logins[name], cron = "cron(0 ${hour} ${var.rotation_day.logins} * ? *)"
    } },
    { for hour, name in sort(keys(local.scheduled_owners)) : name => {
      arn = local.scheduled_owners[name], cron = "cron(0 ${hour} ${var.rotation_day.owners} * ? *)"
    } },
  )

  # Each run takes what is due and nothing else, so the rates say how soon, not how often something changes.
  runs = {
    fill         = "rate(15 minutes)"
    close-logins = "rate(15 minutes)"
    tend-rings   = "rate(10 minutes)"
    tend-redis   = "rate(10 minutes)"
  }
}

resource "aws_secretsmanager_secret_rotation" "this" {
  for_each = local.rotations

  secret_id           = each.value.arn
  rotation_lambda_arn = aws_lambda_function.this.arn
  # The first rotation gives the secret its value. What it cannot do, the run "fill" does.
  rotate_immediately = true

  rotation_rules {
    schedule_expression = each.value.cron
    duration            = "1h"
  }

  depends_on = [aws_lambda_permission.secrets_manager]
}

resource "aws_lambda_permission" "secrets_manager" {
  for_each = local.rotations

  statement_id  = replace(each.key, "/", "-")
  function_name = aws_lambda_function.this.function_name
  action        = "lambda:InvokeFunction"
  principal     = "secretsmanager.amazonaws.com"
  source_arn    = each.value.arn
}

resource "aws_cloudwatch_event_rule" "this" {
  for_each = local.runs

  name                = "${local.name}-${each.key}"
  description         = "docs/runbooks/rotate-a-secret.md says how to stop it"
  schedule_expression = each.value
}

resource "aws_cloudwatch_event_target" "this" {
  for_each = local.runs

  rule  = aws_cloudwatch_event_rule.this[each.key].name
  arn   = aws_lambda_function.this.arn
  input = jsonencode({ do = each.key })

  # The next run does what this one could not.
  retry_policy {
    maximum_event_age_in_seconds = 600
    maximum_retry_attempts       = 2
  }
}

resource "aws_lambda_permission" "schedule" {
  for_each = local.runs

  statement_id  = "run-${each.key}"
  function_name = aws_lambda_function.this.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.this[each.key].arn
}
