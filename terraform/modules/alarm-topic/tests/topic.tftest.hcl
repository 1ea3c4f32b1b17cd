mock_provider "aws" {
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-central-1:111111111111:fareline-page" }
  }
}

variables {
  name         = "fareline-page"
  display_name = "Fareline dev"
  account_id   = "111111111111"
  region       = "eu-central-1"
  key_arn      = "arn:aws:kms:eu-central-1:111111111111:key/logs"
  addresses    = ["platform@fareline.example"]
}

run "alarms_of_this_account_may_publish" {
  command = apply

  assert {
    condition     = aws_sns_topic.this.kms_master_key_id == var.key_arn
    error_message = "Messages are not encrypted with the key."
  }

  assert {
    condition = { for s in jsondecode(aws_sns_topic_policy.this.policy).Statement : s.Principal.Service => s.Condition.ArnLike["aws:SourceArn"] if can(s.Principal.Service) } == {
      "cloudwatch.amazonaws.com" = "arn:aws:cloudwatch:eu-central-1:111111111111:alarm:*"
      "events.amazonaws.com"     = "arn:aws:events:eu-central-1:111111111111:rule/*"
      "events.rds.amazonaws.com" = "arn:aws:rds:eu-central-1:111111111111:es:*"
    }
    error_message = "Alarms cannot publish, or anybody's can."
  }

  assert {
    condition     = alltrue([for s in jsondecode(aws_sns_topic_policy.this.policy).Statement : s.Resource == "arn:aws:sns:eu-central-1:111111111111:fareline-page"])
    error_message = "The policy speaks about another topic."
  }

  assert {
    condition     = [for s in jsondecode(aws_sns_topic_policy.this.policy).Statement : s.Sid if s.Effect == "Allow" && s.Principal == "*"] == []
    error_message = "Anybody may do something with the topic."
  }

  assert {
    condition     = [for subscription in aws_sns_topic_subscription.this : "${subscription.protocol} ${subscription.endpoint}"] == ["email platform@fareline.example"]
    error_message = "Nobody hears of an alarm."
  }
}

run "a_topic_that_nobody_hears_is_refused" {
  command = plan

  variables {
    addresses = []
  }

  expect_failures = [var.addresses]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    name         = "page"
    display_name = join("", [for i in range(101) : "x"])
    key_arn      = "alias/aws/sns"
    addresses    = ["https://pager.example/key"]
  }

  expect_failures = [var.name, var.display_name, var.key_arn, var.addresses]
}
