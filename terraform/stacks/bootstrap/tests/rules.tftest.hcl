mock_provider "aws" {
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:444444444444:key/state" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::333333333333:role/fareline" }
  }

  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::444444444444:oidc-provider/token.actions.githubusercontent.com" }
  }
}

variables {
  environment       = "delivery"
  account_id        = "444444444444"
  region            = "eu-central-1"
  atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"
  github            = { repository = "fareline/fareline", ref = "refs/heads/main" }
}

run "a_plan_reads_settings_and_writes_nothing" {
  command = plan

  assert {
    condition     = toset([for name, policy in aws_iam_role_policy.terraform : policy.name if startswith(name, "plan-")]) == toset(["read", "state"])
    error_message = "The role that plans has more policies than reading and the state."
  }

  assert {
    condition = alltrue(flatten([for s in jsondecode(aws_iam_role_policy.terraform["plan-read"].policy).Statement : [
      for action in flatten([s.Action]) : can(regex("^[a-z0-9-]+:(Describe|Get|List)", action))
    ]]))
    error_message = "A plan does more than look."
  }

  assert {
    condition = alltrue(flatten([for s in jsondecode(aws_iam_role_policy.terraform["plan-read"].policy).Statement : [
      for action in flatten([s.Action]) : [
        for forbidden in ["secretsmanager:GetSecretValue", "s3:GetObject", "logs:GetLogEvents", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer", "ec2:GetPasswordData", "ec2:GetConsoleOutput"] :
        !can(regex("^${replace(action, "*", ".*")}$", forbidden))
      ]
    ]]))
    error_message = "A plan reads a secret, an object, a log, an image or a password."
  }

  assert {
    condition     = toset(flatten([for s in jsondecode(aws_iam_role_policy.terraform["plan-state"].policy).Statement : s.Action])) == toset(["kms:Decrypt", "s3:GetObject", "s3:ListBucket"])
    error_message = "A plan does more with the state than read it."
  }

  assert {
    condition = alltrue([for s in jsondecode(aws_iam_role_policy.terraform["plan-state"].policy).Statement :
      can(s.Condition.StringEquals["aws:ResourceAccount"]) || can(s.Condition["ForAnyValue:StringEquals"]["kms:ResourceAliases"])
    ])
    error_message = "A bucket of a stranger, or another key, counts as the state's."
  }
}

run "an_apply_writes_the_state_and_its_lock" {
  command = plan

  assert {
    condition = [for s in jsondecode(aws_iam_role_policy.terraform["apply-state"].policy).Statement : s.Resource if contains(flatten([s.Action]), "s3:DeleteObject")] == [
      ["arn:aws:s3:::fareline-state-444444444444/*.tflock", "arn:aws:s3:::fareline-state-444444444444-*/*.tflock"],
    ]
    error_message = "An apply deletes a state, or cannot let go of its lock."
  }

  assert {
    condition     = contains(flatten([for s in jsondecode(aws_iam_role_policy.terraform["apply-state"].policy).Statement : s.Resource if contains(flatten([s.Action]), "s3:PutObject")]), "arn:aws:s3:::fareline-state-444444444444/*.tfstate")
    error_message = "An apply cannot keep what it made."
  }
}

run "an_apply_destroys_no_data_and_reads_no_secret" {
  command = plan

  assert {
    condition     = length(setsubtract(["kms:ScheduleKeyDeletion", "rds:DeleteDBCluster", "route53:DeleteHostedZone", "s3:DeleteBucket", "s3:DeleteObjectVersion", "secretsmanager:DeleteSecret", "ecr:DeleteRepository"], flatten([for s in jsondecode(aws_iam_role_policy.terraform["apply-never"].policy).Statement : s.Action if s.Sid == "NothingThatHoldsData" && s.Effect == "Deny"]))) == 0
    error_message = "An apply could destroy what holds data."
  }

  assert {
    condition     = toset(flatten([for s in jsondecode(aws_iam_role_policy.terraform["apply-never"].policy).Statement : s.Action if s.Sid == "NoSecrets" && s.Effect == "Deny"])) == toset(["secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"])
    error_message = "An apply reads or sets values of secrets."
  }

  assert {
    condition = alltrue([for role in ["fareline-terraform-*", "fareline-github-push"] :
      contains(flatten([for s in jsondecode(aws_iam_role_policy.terraform["apply-never"].policy).Statement : s.Resource if s.Sid == "NotItself" && s.Effect == "Deny"]), "arn:aws:iam::444444444444:role/${role}")
    ])
    error_message = "An apply could change what it may do, or who may push."
  }

  assert {
    condition = alltrue([for s in jsondecode(aws_iam_role_policy.terraform["apply-make"].policy).Statement :
      alltrue([for action in s.Action : !startswith(action, "iam:") && action != "*" && action != "kms:*" && action != "s3:*" && action != "secretsmanager:*"])
    ])
    error_message = "An apply may do anything with roles, keys, buckets or secrets."
  }

  assert {
    condition     = alltrue([for s in jsondecode(aws_iam_role_policy.terraform["apply-identity"].policy).Statement : alltrue([for r in flatten([s.Resource]) : startswith(r, "arn:aws:iam::444444444444:") && can(regex("/(fareline-\\*|oidc\\.eks\\.\\*|\\*)$", r))])])
    error_message = "An apply makes roles that are not Fareline's."
  }
}

run "an_apply_reads_packages_of_delivery_and_writes_none" {
  command = plan

  variables {
    environment = "dev"
    account_id  = "111111111111"
    github      = null
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.terraform["apply-packages"].policy).Statement == [
      {
        Effect    = "Allow"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::fareline-packages-444444444444*/rotation/*"
        Condition = { StringEquals = { "aws:ResourceAccount" = "444444444444" } }
      },
      {
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = "arn:aws:kms:*:444444444444:key/*"
        Condition = {
          StringLike                 = { "kms:ViaService" = "s3.*.amazonaws.com" }
          "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-packages"] }
        }
      },
    ]
    error_message = "Lambda does not get the package, or an apply reads what else delivery keeps."
  }

  assert {
    condition     = !contains(keys(aws_iam_role_policy.terraform), "plan-packages")
    error_message = "A plan reads objects."
  }
}

run "policies_fit_into_a_role" {
  command = plan

  assert {
    condition     = sum([for name, policy in aws_iam_role_policy.terraform : length(policy.policy) if startswith(name, "apply-")]) < 10240
    error_message = "A role has 10240 characters for its own policies."
  }
}

run "one_branch_of_one_repository_pushes" {
  command   = apply
  state_key = "push"

  assert {
    condition = jsondecode(aws_iam_role.github_push["github"].assume_role_policy).Statement[0].Condition == {
      StringEquals = {
        "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub" = "repo:fareline/fareline:ref:refs/heads/main"
      }
    }
    error_message = "Another repository, branch or pull request may push."
  }

  assert {
    condition = alltrue([for s in jsondecode(aws_iam_role_policy.github_push["github"].policy).Statement :
      s.Action == "ecr:GetAuthorizationToken" || s.Resource != "*"
    ])
    error_message = "Pushing reaches further than our repositories and the signing key."
  }

  assert {
    condition = [for s in jsondecode(aws_iam_role_policy.github_push["github"].policy).Statement : [s.Action, s.Resource, s.Condition.StringEquals["aws:ResourceAccount"]] if strcontains(jsonencode(s.Action), "s3:")] == [
      [["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::fareline-packages-444444444444*/rotation/*", "444444444444"],
      ["s3:ListBucket", "arn:aws:s3:::fareline-packages-444444444444*", "444444444444"],
    ]
    error_message = "Pushing reaches other objects than packages, deletes them, or cannot put them."
  }

  assert {
    condition = [for s in jsondecode(aws_iam_role_policy.github_push["github"].policy).Statement : s.Condition["ForAnyValue:StringEquals"]["kms:ResourceAliases"] if contains(flatten([s.Action]), "kms:GenerateDataKey")] == [
      ["alias/fareline-packages"],
    ]
    error_message = "Pushing uses another key than that of packages."
  }
}

run "end_of_push" {
  command   = apply
  state_key = "push"

  module {
    source = "../../modules/nothing"
  }
}

run "a_recovery_region_has_a_state_and_no_roles" {
  command   = apply
  state_key = "recovery"

  variables {
    environment = "prod-recovery"
    account_id  = "333333333333"
    region      = "eu-west-1"
    github      = null
  }

  assert {
    condition     = output.state_bucket == "fareline-state-333333333333-eu-west-1"
    error_message = "The recovery region's state lies at home, or in home's bucket's name."
  }

  assert {
    condition     = length(aws_iam_role.terraform) == 0 && length(aws_iam_role_policy.terraform) == 0
    error_message = "Roles that the account has already are made again."
  }
}

run "end_of_recovery" {
  command   = apply
  state_key = "recovery"

  module {
    source = "../../modules/nothing"
  }
}

run "a_pattern_of_roles_is_refused" {
  command = plan

  variables {
    atlantis_role_arn = "arn:aws:iam::444444444444:role/*"
  }

  expect_failures = [var.atlantis_role_arn]
}

run "a_pattern_of_repositories_is_refused" {
  command = plan

  variables {
    github = { repository = "fareline/*", ref = "refs/heads/main" }
  }

  expect_failures = [var.github]
}

run "pull_requests_do_not_push" {
  command = plan

  variables {
    github = { repository = "fareline/fareline", ref = "refs/pull/1/merge" }
  }

  expect_failures = [var.github]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    environment = "test"
    account_id  = "fareline"
    region      = "us-east-1"
  }

  expect_failures = [var.environment, var.account_id, var.region]
}
