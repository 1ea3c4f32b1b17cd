mock_provider "aws" {}

variables {
  name    = "fareline-logs-111111111111"
  key_arn = "arn:aws:kms:eu-central-1:111111111111:key/logs"
}

run "a_bucket_is_private_and_encrypted" {
  command = plan

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls, aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls, aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "The bucket could be made public."
  }

  assert {
    condition     = one(aws_s3_bucket_ownership_controls.this.rule).object_ownership == "BucketOwnerEnforced"
    error_message = "Access lists count."
  }

  assert {
    condition = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default) == {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-central-1:111111111111:key/logs"
    }
    error_message = "Not encrypted with the key."
  }

  assert {
    condition     = one(aws_s3_bucket_versioning.this.versioning_configuration).status == "Enabled"
    error_message = "What is overwritten is lost."
  }

  assert {
    condition     = length(aws_s3_bucket_logging.this) == 0
    error_message = "Nobody asked for access logs."
  }
}

run "what_the_policy_refuses" {
  command = plan

  assert {
    condition     = [for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s.Sid] == ["OnlyTls", "OnlyCurrentTls", "OnlyKms"]
    error_message = "The policy does not refuse plain text, old TLS and another encryption, or says more than that."
  }

  assert {
    condition     = alltrue([for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s.Effect == "Deny" && s.Principal == "*"])
    error_message = "A bucket without writers allows nobody anything."
  }

  assert {
    condition = toset(jsondecode(aws_s3_bucket_policy.this.policy).Statement[0].Resource) == toset([
      "arn:aws:s3:::fareline-logs-111111111111", "arn:aws:s3:::fareline-logs-111111111111/*",
    ])
    error_message = "The bucket and its objects are two resources."
  }
}

run "objects_go_when_told" {
  command = plan

  variables {
    keep_days         = 90
    keep_deleted_days = 7
    access_log_bucket = "fareline-access-logs-111111111111"
  }

  assert {
    condition     = one(one(aws_s3_bucket_lifecycle_configuration.this.rule).expiration).days == 90
    error_message = "Objects stay."
  }

  assert {
    condition     = one(one(aws_s3_bucket_lifecycle_configuration.this.rule).noncurrent_version_expiration).noncurrent_days == 7
    error_message = "Deleted objects stay."
  }

  assert {
    condition     = aws_s3_bucket_logging.this["fareline-access-logs-111111111111"].target_prefix == "s3/fareline-logs-111111111111/"
    error_message = "Access logs of two buckets mix."
  }
}

run "objects_stay_when_nothing_is_said" {
  command = plan

  assert {
    condition     = length(one(aws_s3_bucket_lifecycle_configuration.this.rule).expiration) == 0
    error_message = "Objects go that nobody said may go."
  }
}

run "a_service_writes_in_its_folder" {
  command = plan

  variables {
    key_arn = null
    writers = [{
      sid        = "S3"
      service    = "logging.s3.amazonaws.com"
      prefix     = "s3/"
      conditions = { StringEquals = { "aws:SourceAccount" = ["111111111111"] } }
    }]
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256"
    error_message = "Without a key S3's own encryption is meant."
  }

  assert {
    condition = jsondecode(aws_s3_bucket_policy.this.policy).Statement[2] == {
      Sid       = "S3"
      Effect    = "Allow"
      Principal = { Service = "logging.s3.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::fareline-logs-111111111111/s3/*"
      Condition = { StringEquals = { "aws:SourceAccount" = ["111111111111"] } }
    }
    error_message = "The writer may more, or less, than write in its folder for this account."
  }
}

run "a_writer_for_anybody_is_refused" {
  command = plan

  variables {
    writers = [{ sid = "S3", service = "logging.s3.amazonaws.com", prefix = "s3/", conditions = {} }]
  }

  expect_failures = [var.writers]
}

run "a_writer_without_a_folder_is_refused" {
  command = plan

  variables {
    writers = [{
      sid        = "S3"
      service    = "logging.s3.amazonaws.com"
      prefix     = ""
      conditions = { StringEquals = { "aws:SourceAccount" = ["111111111111"] } }
    }]
  }

  expect_failures = [var.writers]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    name              = "logs"
    key_arn           = "alias/fareline-logs"
    keep_days         = 0
    keep_deleted_days = 1
  }

  expect_failures = [var.name, var.key_arn, var.keep_days, var.keep_deleted_days]
}

run "a_reader_reads_for_one_resource" {
  command = plan

  variables {
    readers = [{
      sid        = "Site"
      service    = "cloudfront.amazonaws.com"
      source_arn = "arn:aws:cloudfront::111111111111:distribution/E1"
    }]
  }

  assert {
    condition = [for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s if s.Effect == "Allow"] == [{
      Sid       = "Site"
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = ["s3:GetObject", "s3:ListBucket"]
      Resource  = ["arn:aws:s3:::fareline-logs-111111111111", "arn:aws:s3:::fareline-logs-111111111111/*"]
      Condition = { StringEquals = { "aws:SourceArn" = "arn:aws:cloudfront::111111111111:distribution/E1" } }
    }]
    error_message = "A reader may do something else, or another resource may have it read."
  }
}

run "a_reader_for_anybody_is_refused" {
  command = plan

  variables {
    readers = [{ sid = "Site", service = "cloudfront.amazonaws.com", source_arn = "arn:aws:cloudfront::111111111111:distribution/*" }]
  }

  expect_failures = [var.readers]
}
