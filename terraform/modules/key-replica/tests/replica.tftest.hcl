mock_provider "aws" {}

variables {
  name            = "signing"
  description     = "Signatures of images"
  account_id      = "444444444444"
  primary_key_arn = "arn:aws:kms:eu-central-1:444444444444:key/mrk-1"
  verifiers       = ["333333333333"]
}

run "it_is_called_as_the_key_and_stays" {
  command = plan

  assert {
    condition     = aws_kms_alias.this.name == "alias/fareline-signing" && aws_kms_replica_key.this.deletion_window_in_days == 30
    error_message = "It is not found by the key's name, or goes too soon."
  }
}

run "who_may_use_it" {
  command = plan

  assert {
    condition = [for s in jsondecode(aws_kms_replica_key.this.policy).Statement : { who = s.Principal.AWS, what = s.Action }] == [
      { who = "arn:aws:iam::444444444444:root", what = "kms:*" },
      { who = "arn:aws:iam::333333333333:root", what = ["kms:DescribeKey", "kms:GetPublicKey"] },
    ]
    error_message = "Verifiers read the public half, and nobody else does anything."
  }
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    name            = "fareline-signing"
    primary_key_arn = "alias/fareline-signing"
  }

  expect_failures = [var.name, var.primary_key_arn]
}
