# What a plan reads. Settings only: no object of a bucket, no line of a log, no value of a secret, no console of a machine.
locals {
  reading = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "acm:Describe*", "acm:List*",
          "application-autoscaling:Describe*", "application-autoscaling:ListTagsForResource",
          "autoscaling:Describe*",
          "cloudfront:Describe*", "cloudfront:Get*", "cloudfront:List*",
          "cloudwatch:Describe*", "cloudwatch:List*",
          "ec2:Describe*", "ec2:GetEbsDefaultKmsKeyId", "ec2:GetEbsEncryptionByDefault", "ec2:GetManagedPrefixListEntries",
          "ecr:Describe*", "ecr:GetLifecyclePolicy", "ecr:GetRegistryPolicy", "ecr:GetRepositoryPolicy", "ecr:ListTagsForResource",
          "eks:Describe*", "eks:List*",
          "elasticache:Describe*", "elasticache:ListTagsForResource",
          "elasticloadbalancing:Describe*",
          "events:Describe*", "events:List*",
          "iam:Get*", "iam:List*",
          "kms:ListAliases",
          "lambda:GetFunction*", "lambda:GetPolicy", "lambda:List*",
          "logs:Describe*", "logs:GetDelivery*", "logs:ListTagsForResource",
          "rds:Describe*", "rds:ListTagsForResource",
          "route53:Get*", "route53:List*",
          "sns:Get*", "sns:List*",
          "sqs:GetQueue*", "sqs:ListQueueTags",
          "sts:GetCallerIdentity",
          "tag:GetResources",
          "wafv2:Get*", "wafv2:List*",
        ]
        # A plan has to find what is there and not written too; most of these actions know no narrower resource.
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:GetPublicKey", "kms:ListGrants", "kms:ListResourceTags"]
        Resource = "arn:aws:kms:*:${var.account_id}:key/*"
      },
      {
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy"]
        Resource = "arn:aws:secretsmanager:*:${var.account_id}:secret:*"
      },
      {
        Effect = "Allow"
        Action = [
          "s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration",
          "s3:GetReplicationConfiguration", "s3:ListBucket",
        ]
        Resource  = "arn:aws:s3:::fareline-*"
        Condition = local.state_owner
      },
      {
        Effect    = "Allow"
        Action    = "s3:GetAccountPublicAccessBlock"
        Resource  = "*" # The setting is the account's, for which S3 has no other name.
        Condition = { StringEquals = { "aws:PrincipalAccount" = var.account_id } }
      },
    ]
  })

  # Home's and the recovery region's.
  state_buckets = ["arn:aws:s3:::fareline-state-${var.account_id}", "arn:aws:s3:::fareline-state-${var.account_id}-*"]
  # Anybody may give a bucket of his such a name.
  state_owner = { StringEquals = { "aws:ResourceAccount" = var.account_id } }

  state_statements = [
    { Effect = "Allow", Action = "s3:ListBucket", Resource = local.state_buckets, Condition = local.state_owner },
    {
      Effect    = "Allow"
      Action    = "s3:GetObject"
      Resource  = [for bucket in local.state_buckets : "${bucket}/*.tfstate"]
      Condition = local.state_owner
    },
  ]

  state_key_used = {
    Effect    = "Allow"
    Action    = "kms:Decrypt"
    Resource  = "arn:aws:kms:*:${var.account_id}:key/*" # The key of the state in either region, which its alias names.
    Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-state"] } }
  }

  state_read = jsonencode({ Version = "2012-10-17", Statement = concat(local.state_statements, [local.state_key_used]) })
}
