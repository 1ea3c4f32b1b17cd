mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/fareline-auth-secrets" }
  }
}

variables {
  name            = "fareline-auth-secrets"
  description     = "Reads what auth keeps in secret"
  service_account = { namespace = "fareline", name = "auth-service" }
  oidc_providers = [
    { arn = "arn:aws:iam::111111111111:oidc-provider/oidc.example/id/A", issuer = "oidc.example/id/A" },
    { arn = "arn:aws:iam::111111111111:oidc-provider/oidc.example/id/B", issuer = "oidc.example/id/B" },
  ]
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":\"arn:aws:s3:::x/*\"}]}"
}

run "each_cluster_trusts_the_one_service_account" {
  command = apply

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [
      for id in ["A", "B"] : {
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = { StringEquals = { "oidc.example/id/${id}:aud" = "sts.amazonaws.com", "oidc.example/id/${id}:sub" = "system:serviceaccount:fareline:auth-service" } }
        Effect    = "Allow"
        Principal = { Federated = "arn:aws:iam::111111111111:oidc-provider/oidc.example/id/${id}" }
      }
    ]
    error_message = "Trust is one statement a cluster, with audience and subject by equality."
  }

  assert {
    condition     = aws_iam_role_policy.this[0].policy == var.policy && length(aws_iam_role_policy_attachment.this) == 0
    error_message = "The role may do what its policy says and nothing else."
  }
}

run "a_controller_of_aws_has_the_policy_that_aws_keeps" {
  command = apply

  variables {
    policy           = null
    managed_policies = ["arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"]
  }

  assert {
    condition     = length(aws_iam_role_policy.this) == 0 && keys(aws_iam_role_policy_attachment.this) == ["arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"]
    error_message = "Only the managed policy is attached."
  }
}

run "two_service_accounts_by_a_pattern_are_refused" {
  command = plan
  variables {
    service_account = { namespace = "fareline", name = "auth-*" }
  }
  expect_failures = [var.service_account]
}

run "a_name_of_somebody_else_is_refused" {
  command = plan
  variables {
    name = "admin"
  }
  expect_failures = [var.name]
}

run "no_cluster_is_refused" {
  command = plan
  variables {
    oidc_providers = []
  }
  expect_failures = [var.oidc_providers]
}

run "an_issuer_that_is_not_its_provider_s_is_refused" {
  command = plan
  variables {
    oidc_providers = [{ arn = "arn:aws:iam::111111111111:oidc-provider/oidc.example/id/A", issuer = "oidc.example/id/B" }]
  }
  expect_failures = [var.oidc_providers]
}

run "an_issuer_with_its_scheme_is_refused" {
  command = plan
  variables {
    oidc_providers = [{ arn = "arn:aws:iam::111111111111:oidc-provider/oidc.example/id/A", issuer = "https://oidc.example/id/A" }]
  }
  expect_failures = [var.oidc_providers]
}

run "what_is_no_policy_is_refused" {
  command = plan
  variables {
    policy = "{}"
  }
  expect_failures = [var.policy]
}

run "all_actions_of_a_service_are_refused" {
  command = plan
  variables {
    policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"
  }
  expect_failures = [var.policy]
}

run "everything_but_is_refused" {
  command = plan
  variables {
    policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"NotAction\":\"iam:CreateUser\",\"Resource\":\"*\"}]}"
  }
  expect_failures = [var.policy]
}

run "a_policy_longer_than_aws_takes_is_refused" {
  command = plan
  variables {
    policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::${join("", [for i in range(1000) : "0123456789+"])}\"}]}"
  }
  expect_failures = [aws_iam_role_policy.this]
}

run "a_role_for_nothing_is_refused" {
  command = plan
  variables {
    policy = null
  }
  expect_failures = [var.managed_policies]
}

run "a_managed_policy_of_our_own_is_refused" {
  command = plan
  variables {
    managed_policies = ["arn:aws:iam::111111111111:policy/everything"]
  }
  expect_failures = [var.managed_policies]
}
