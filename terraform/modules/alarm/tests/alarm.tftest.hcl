mock_provider "aws" {}

variables {
  alarms = {
    unhealthy = {
      description = "A gateway does not answer. docs/runbooks/booking-unavailable.md"
      namespace   = "AWS/NetworkELB"
      metric      = "UnHealthyHostCount"
      dimensions  = { LoadBalancer = "net/fareline-web/0" }
      statistic   = "Maximum"
      comparison  = "GreaterThanThreshold"
      threshold   = 0
      period      = 60
      periods     = 5
      missing     = "notBreaching"
      topic_arn   = "arn:aws:sns:eu-central-1:333333333333:fareline-page"
    }
  }
}

run "it_tells_when_it_begins_and_when_it_is_over" {
  command = apply

  assert {
    condition = (
      aws_cloudwatch_metric_alarm.this["unhealthy"].alarm_actions == toset(["arn:aws:sns:eu-central-1:333333333333:fareline-page"])
      && aws_cloudwatch_metric_alarm.this["unhealthy"].ok_actions == toset(["arn:aws:sns:eu-central-1:333333333333:fareline-page"])
      && aws_cloudwatch_metric_alarm.this["unhealthy"].alarm_name == "fareline-unhealthy"
    )
    error_message = "The alarm does not reach its topic."
  }
}

run "silence_must_mean_something" {
  command = plan
  variables {
    alarms = { for name, alarm in var.alarms : name => merge(alarm, { missing = "ignore" }) }
  }
  expect_failures = [var.alarms]
}

run "an_alarm_of_everything_is_none" {
  command = plan
  variables {
    alarms = { for name, alarm in var.alarms : name => merge(alarm, { dimensions = {} }) }
  }
  expect_failures = [var.alarms]
}

run "an_address_is_no_topic" {
  command = plan
  variables {
    alarms = { for name, alarm in var.alarms : name => merge(alarm, { topic_arn = "platform@fareline.example" }) }
  }
  expect_failures = [var.alarms]
}

run "no_period_that_is_not_kept" {
  command = plan
  variables {
    alarms = { for name, alarm in var.alarms : name => merge(alarm, { period = 90 }) }
  }
  expect_failures = [var.alarms]
}
