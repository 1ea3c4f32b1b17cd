mock_provider "aws" {}

variables {
  account_id   = "444444444444"
  region       = "eu-central-1"
  repositories = ["auth", "sandbox-provider"]
  key_arn      = "arn:aws:kms:eu-central-1:444444444444:key/registry"
}

run "a_tag_stays_what_it_was" {
  command = plan

  assert {
    condition     = toset([for repository in aws_ecr_repository.this : repository.name]) == toset(["fareline/auth", "fareline/sandbox-provider"])
    error_message = "Repositories are not called as the overlays look for them."
  }

  assert {
    condition = alltrue([for repository in aws_ecr_repository.this :
      repository.image_tag_mutability == "IMMUTABLE" && one(repository.image_scanning_configuration).scan_on_push
    ])
    error_message = "A tag can be moved, or an image is not scanned."
  }

  assert {
    condition = alltrue([for repository in aws_ecr_repository.this :
      one(repository.encryption_configuration).encryption_type == "KMS" && one(repository.encryption_configuration).kms_key == var.key_arn
    ])
    error_message = "Images are not encrypted with the key."
  }
}

run "images_go_by_age_alone" {
  command = plan

  assert {
    condition = alltrue(flatten([for policy in aws_ecr_lifecycle_policy.this :
      [for rule in jsondecode(policy.policy).rules : rule.selection.countType == "sinceImagePushed"]
    ]))
    error_message = "Many pushes could expire what production runs."
  }

  assert {
    condition     = alltrue([for policy in aws_ecr_lifecycle_policy.this : [for rule in jsondecode(policy.policy).rules : rule.selection.countNumber] == [14, 365]])
    error_message = "Images are not kept as long as promised."
  }
}

run "nothing_goes_in_or_out_unless_said" {
  command = plan

  assert {
    condition     = length(aws_ecr_replication_configuration.this) == 0 && length(aws_ecr_registry_policy.this) == 0
    error_message = "A registry sends or receives without being told."
  }
}

run "images_are_passed_on" {
  command = plan

  variables {
    destinations = [{ account_id = "333333333333", region = "eu-central-1" }, { account_id = "333333333333", region = "eu-west-1" }]
  }

  assert {
    condition = [for d in one(one(aws_ecr_replication_configuration.this[0].replication_configuration).rule).destination : "${d.registry_id} ${d.region}"] == [
      "333333333333 eu-central-1", "333333333333 eu-west-1",
    ]
    error_message = "Images are not passed on to whom they should be."
  }

  assert {
    condition     = one(one(one(aws_ecr_replication_configuration.this[0].replication_configuration).rule).repository_filter).filter == "fareline/"
    error_message = "Other repositories are passed on too."
  }
}

run "one_account_may_send" {
  command = plan

  variables {
    account_id        = "333333333333"
    source_account_id = "444444444444"
  }

  assert {
    condition = jsondecode(aws_ecr_registry_policy.this[0].policy).Statement == [{
      Sid       = "ImagesFromDelivery"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444444444444:root" }
      Action    = ["ecr:ReplicateImage"]
      Resource  = "arn:aws:ecr:eu-central-1:333333333333:repository/fareline/*"
    }]
    error_message = "The registry lets in another account, or more than images of ours."
  }
}

run "receiving_and_passing_on_is_refused" {
  command = plan

  variables {
    source_account_id = "333333333333"
    destinations      = [{ account_id = "222222222222", region = "eu-central-1" }]
  }

  expect_failures = [var.source_account_id]
}

run "a_registry_is_not_its_own_source" {
  command = plan

  variables {
    source_account_id = "444444444444"
  }

  expect_failures = [var.source_account_id]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    repositories = ["Auth"]
    keep_days    = 30
    destinations = [{ account_id = "444444444444", region = "eu-central-1" }]
  }

  expect_failures = [var.repositories, var.keep_days, var.destinations]
}
