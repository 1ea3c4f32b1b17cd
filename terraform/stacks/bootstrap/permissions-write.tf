# What an apply does beyond reading. It makes roles, so whoever may apply could make one that may do more than this; what holds
# against intent is the account, the review of the plan, and that this role cannot touch itself or what lets it in.
locals {
  state_written = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.state_statements, [
      {
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Resource  = [for bucket in local.state_buckets : "${bucket}/*.tfstate"]
        Condition = local.state_owner
      },
      {
        Effect    = "Allow"
        Action    = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource  = [for bucket in local.state_buckets : "${bucket}/*.tflock"]
        Condition = local.state_owner
      },
      merge(local.state_key_used, { Action = ["kms:Decrypt", "kms:GenerateDataKey"] }),
    ])
  })

  # Packages of functions, which lie in the account of delivery, where Atlantis is too: Lambda reads them in the name of who applies.
  delivery_account = split(":", var.atlantis_role_arn)[4]
  packages_read = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::fareline-packages-${local.delivery_account}*/rotation/*"
        Condition = { StringEquals = { "aws:ResourceAccount" = local.delivery_account } }
      },
      {
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = "arn:aws:kms:*:${local.delivery_account}:key/*"
        Condition = {
          StringLike                 = { "kms:ViaService" = "s3.*.amazonaws.com" }
          "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-packages"] }
        }
      },
    ]
  })

  making = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "acm:*", "application-autoscaling:*", "autoscaling:*", "cloudfront:*", "cloudwatch:*", "ec2:*", "ecr:*", "eks:*",
          "elasticache:*", "events:*", "lambda:*", "logs:*", "rds:*", "route53:*", "sns:*", "sqs:*", "wafv2:*",
          "s3:CreateBucket", "s3:PutAccountPublicAccessBlock", "s3:PutBucket*", "s3:PutEncryptionConfiguration",
          "s3:PutLifecycleConfiguration", "s3:PutReplicationConfiguration", "s3:DeleteBucketPolicy",
          "secretsmanager:CreateSecret", "secretsmanager:*ResourcePolicy", "secretsmanager:*Tag*", "secretsmanager:UpdateSecret",
          "secretsmanager:ReplicateSecretToRegions", "secretsmanager:RemoveRegionsFromReplication",
          "secretsmanager:RotateSecret", "secretsmanager:CancelRotateSecret",
          "kms:CancelKeyDeletion", "kms:Create*", "kms:Enable*", "kms:PutKeyPolicy", "kms:ReplicateKey", "kms:RetireGrant", "kms:RevokeGrant",
          "kms:TagResource", "kms:UntagResource", "kms:Update*",
        ]
        # Most of what is made has no name before it is there. The account has nothing but this environment.
        Resource = "*"
      },
      {
        # Services encrypt what they make in the name of who had it made.
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
        Resource = "arn:aws:kms:*:${var.account_id}:key/*"
        Condition = { StringLike = { "kms:ViaService" = [
          for service in ["ec2", "ecr", "eks", "elasticache", "lambda", "rds", "secretsmanager", "sns", "sqs"] : "${service}.*.amazonaws.com"
        ] } }
      },
    ]
  })

  identities = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = "iam:*"
        Resource = concat(
          [for kind in ["role", "policy", "instance-profile"] : "arn:aws:iam::${var.account_id}:${kind}/fareline-*"],
          ["arn:aws:iam::${var.account_id}:oidc-provider/oidc.eks.*"],
        )
      },
      {
        # Roles of AWS's services, which they define themselves.
        Effect   = "Allow"
        Action   = "iam:CreateServiceLinkedRole"
        Resource = "arn:aws:iam::${var.account_id}:role/aws-service-role/*"
      },
    ]
  })

  refused = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "NotItself"
        Effect = "Deny"
        Action = [
          "iam:Add*", "iam:Attach*", "iam:Create*", "iam:Delete*", "iam:Detach*", "iam:PassRole", "iam:Put*", "iam:Remove*",
          "iam:Set*", "iam:Tag*", "iam:Untag*", "iam:Update*",
        ]
        Resource = [
          "arn:aws:iam::${var.account_id}:role/fareline-terraform-*",
          "arn:aws:iam::${var.account_id}:role/fareline-github-push",
          "arn:aws:iam::${var.account_id}:oidc-provider/token.actions.githubusercontent.com",
        ]
      },
      {
        Sid      = "OnlyToServicesThatNeedRoles"
        Effect   = "Deny"
        Action   = "iam:PassRole"
        Resource = "*"
        Condition = { StringNotEquals = { "iam:PassedToService" = [
          "ec2.amazonaws.com", "eks.amazonaws.com", "events.amazonaws.com", "lambda.amazonaws.com", "monitoring.rds.amazonaws.com",
          "rds.amazonaws.com", "vpc-flow-logs.amazonaws.com",
        ] } }
      },
      {
        Sid      = "NoSecrets"
        Effect   = "Deny"
        Action   = ["secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"]
        Resource = "*"
      },
      {
        # What is lost with these does not come back from a configuration. A person does it, by hand and on purpose.
        Sid    = "NothingThatHoldsData"
        Effect = "Deny"
        Action = [
          "ecr:DeleteRepository", "elasticache:DeleteReplicationGroup", "kms:DisableKey", "kms:ScheduleKeyDeletion",
          "rds:DeleteDBCluster", "rds:DeleteDBClusterAutomatedBackup", "rds:DeleteDBClusterSnapshot", "rds:DeleteGlobalCluster",
          "route53:DeleteHostedZone", "s3:DeleteBucket", "s3:DeleteObjectVersion", "secretsmanager:DeleteSecret",
        ]
        Resource = "*"
      },
    ]
  })
}
